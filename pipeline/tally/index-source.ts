import {lineIndex} from '../messages.ts';
import type {Document, Passage} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, Range, Timex, Trend} from '../model/extract.ts';
import type {Citation, Span} from '../model/span.ts';
import {findLast, findWithin} from './find-last.ts';

/** What is found in a source and stands in one passage. */
export interface Items {
  readonly timexes: readonly Timex[];
  readonly ranges: readonly Range[];
  readonly quantities: readonly Quantity[];
  readonly trends: readonly Trend[];
  readonly events: readonly Event[];
}

/** A source of the story with its facts by passage. */
export interface IndexedSource {
  /** As the story calls it. */
  readonly id: string;
  readonly document: Document;
  /** Those of one type that a passage holds, in order of the text; log n. */
  itemsOf<Type extends keyof Items>(type: Type, passage: Passage): Items[Type];
  /** The passage around an offset; log n. */
  passageAt(offset: number): Passage | undefined;
  cite(span: Span): Citation;
}

/** An event set, with its items looked up by passage and its places by offset, when they are asked for. */
export function indexSource(id: string, {document, dates, facts}: EventSet): IndexedSource {
  const {at: pointAt} = lineIndex(document.text);
  const passageAt = (offset: number) => findAround(document.passages, offset);
  const items: Items = {...dates, ...facts, trends: inOrder(facts.trends)};
  return {
    id,
    document,
    passageAt,
    itemsOf: <Type extends keyof Items>(type: Type, passage: Passage) =>
      findWithin<Span>(items[type], passage) as Items[Type],
    cite: ({start, end}) => {
      const sentence = passageAt(start)?.id;
      const {line, column} = pointAt(start);
      const place = {path: document.source.path, start, end, line, column};
      return {
        ...place,
        quote: document.text.slice(start, end),
        ...(sentence === undefined ? {} : {sentence}),
      };
    },
  };
}

/** Trends are found by topic; all other items of a document stand in order of the text. */
function inOrder(trends: readonly Trend[]): readonly Trend[] {
  return [...trends].sort((a, b) => a.start - b.start);
}

/** Passages stand in order of the text and don't overlap. */
function findAround(passages: readonly Passage[], offset: number): Passage | undefined {
  const found = findLast(passages, offset);
  return found && offset < found.end ? found : undefined;
}

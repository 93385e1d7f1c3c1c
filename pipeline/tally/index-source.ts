import {lineIndex} from '../messages.ts';
import type {Document, Passage} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, Range, Timex, Trend} from '../model/extract.ts';
import {findLast, findWithin} from '../model/find-last.ts';
import type {Citation, Span} from '../model/span.ts';

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
  /** In order of the text. */
  readonly events: readonly Event[];
  /** Those of one type that a passage holds, in order of the text; log n. */
  itemsOf<Type extends keyof Items>(type: Type, passage: Passage): Items[Type];
  /** The passage around an offset; log n. */
  passageAt(offset: number): Passage | undefined;
  /** A fact knows its sentence; that of another span is looked up. */
  cite(span: Span & {readonly sentence?: string}): Citation;
}

/** An event set, with its items looked up by passage and its places by offset, when they are asked for. */
export function indexSource(id: string, eventSet: EventSet): IndexedSource {
  const {document, facts} = eventSet;
  const {at: pointAt} = lineIndex(document.text);
  const passageAt = (offset: number) => findAround(document.passages, offset);
  const trends = inOrder(facts.trends);
  const listOf = (type: keyof Items): readonly Span[] => {
    if (type === 'timexes' || type === 'ranges') return eventSet.dates[type];
    return type === 'trends' ? trends : facts[type];
  };
  return {
    id,
    document,
    events: facts.events,
    passageAt,
    itemsOf: <Type extends keyof Items>(type: Type, passage: Passage) =>
      findWithin(listOf(type), passage) as Items[Type],
    cite: ({start, end, sentence = passageAt(start)?.id}) => {
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

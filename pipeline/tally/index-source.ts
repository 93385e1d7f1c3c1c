import {lineIndex} from '../messages.ts';
import type {Document, Passage} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Event, Quantity, Range, Timex, Trend} from '../model/extract.ts';
import type {Citation, Span} from '../model/span.ts';
import {findLast, findWithin} from './find-last.ts';

/** What stands in one passage. */
export interface PassageItems {
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
  itemsOf(passage: Passage): PassageItems;
  /** The passage around an offset; log n. */
  passageAt(offset: number): Passage | undefined;
  cite(span: Span): Citation;
}

/** An event set, with its items looked up by passage and its places by offset, when they are asked for. */
export function indexSource(id: string, {document, dates, facts}: EventSet): IndexedSource {
  const {at: pointAt} = lineIndex(document.text);
  const passageAt = (offset: number) => findAround(document.passages, offset);
  const trends = inOrder(facts.trends);
  return {
    id,
    document,
    passageAt,
    itemsOf: (passage) => ({
      get timexes() {
        return findWithin(dates.timexes, passage);
      },
      get ranges() {
        return findWithin(dates.ranges, passage);
      },
      get quantities() {
        return findWithin(facts.quantities, passage);
      },
      get trends() {
        return findWithin(trends, passage);
      },
      get events() {
        return findWithin(facts.events, passage);
      },
    }),
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

import {findDates} from '../dates/find-dates.ts';
import {tellDates} from '../dates/tell-dates.ts';
import type {FactHints} from '../facts/extract-facts.ts';
import {extractFacts} from '../facts/extract-facts.ts';
import type {SourceFormat} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Extract} from '../model/extract.ts';
import {parseDocument} from '../parse/parse-document.ts';

export {explainTimex} from '../dates/explain-timex.ts';

export interface ParseOptions {
  /** The format, where neither the name nor the content should decide. */
  readonly as?: SourceFormat;
  /** What the story knows: aliases of actors, names that hold numbers, topics. */
  readonly hints?: FactHints;
}

/** One source's bytes → its event set: the document as read, its dates, its facts, every item cited.
 *  Never throws on what a document holds: an unusable one has no passages and says why in `document.messages`. */
export function parse(path: string, bytes: Uint8Array, {as, hints}: ParseOptions = {}): EventSet {
  const read = parseDocument(path, bytes, as === undefined ? {} : {as});
  const dates = findDates(read);
  const document = {...read, messages: [...read.messages, ...tellDates(dates, read)]};
  return readFacts({document, dates}, hints);
}

/** A document and its dates, with the facts that are read by what a story knows. */
export function readFacts({document, dates}: Omit<EventSet, 'facts'>, hints?: FactHints): EventSet {
  return {document, dates, facts: extractFacts(document, dates, hints)};
}

/** An event set in its published form, `extract/1`. */
export function toExtract({document, dates, facts}: EventSet): Extract {
  return {
    schema: 'extract/1',
    source: document.source,
    sentences: document.passages
      .filter(({type}) => type === 'sentence')
      .map(({id, start, end, section, plain, runs}) => ({
        id,
        start,
        end,
        section: [...section],
        ...(runs ? {plain} : {}),
      })),
    timexes: [...dates.timexes],
    ranges: [...dates.ranges],
    events: [...facts.events],
    states: [...facts.states],
    quantities: [...facts.quantities],
    trends: [...facts.trends],
    messages: [...document.messages],
  };
}

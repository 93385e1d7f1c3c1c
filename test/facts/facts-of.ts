import {findDates} from '../../pipeline/dates/find-dates.ts';
import type {FactHints} from '../../pipeline/facts/extract-facts.ts';
import {extractFacts} from '../../pipeline/facts/extract-facts.ts';
import type {SourceFormat} from '../../pipeline/model/document.ts';
import type {EventSet} from '../../pipeline/model/event-set.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';

/** A text as the parse stage reads it. */
export function readText(
  text: string,
  path = 'note.txt',
  as: SourceFormat = 'plain',
  hints?: FactHints,
): EventSet {
  const document = parseDocument(path, new TextEncoder().encode(text), {as});
  const dates = findDates(document);
  return {document, dates, facts: extractFacts(document, dates, hints)};
}

/** The facts of a few sentences, in plain text. */
export function factsOf(text: string, hints?: FactHints): EventSet['facts'] {
  return readText(text, 'note.txt', 'plain', hints).facts;
}

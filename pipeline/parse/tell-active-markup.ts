import {activeMarkup} from '../lexicon/active-markup.ts';
import type {SourceFormat} from '../model/document.ts';
import type {Problem} from './block.ts';

/** Markup of a document that would run in a page, the first of each kind: in HTML for the record, since web pages have
 *  it; in any other format a warning. Nothing of it runs: documents are read as text and printed as text. */
export function tellActiveMarkup(text: string, format: SourceFormat): Problem[] {
  const severity = format === 'html' ? 'info' : 'warning';
  return activeMarkup.flatMap(({what, pattern}): Problem[] => {
    const offset = text.search(pattern);
    const reason = `found ${what}; it isn't run, and printed as text where it is printed`;
    return offset < 0 ? [] : [{offset, rule: 'markup-active', reason, severity}];
  });
}

import {lineIndex} from '../messages.ts';
import type {Document} from '../model/document.ts';
import type {Dates} from '../model/extract.ts';
import type {Message} from '../model/message.ts';

/** What readers of the dates should know: those in digits whose day and month could be swapped (`date-ambiguous`).
 *  Both readings stand in the timex's `edtf`. In order of the text. */
export function tellDates({timexes}: Dates, {source, text}: Document): Message[] {
  const ambiguous = timexes.filter(({edtf, certainty}) => certainty === 'unknown' && edtf?.startsWith('['));
  if (ambiguous.length === 0) return [];
  const lines = lineIndex(text);
  return ambiguous.map((timex) => ({
    path: source.path,
    ...lines.at(timex.start),
    rule: 'date-ambiguous',
    reason: `"${timex.text}" may be either of ${timex.edtf?.slice(1, -1).replace(',', ' and ')}; expected a month in letters or year-month-day: say which in a correction`,
    severity: 'warning' as const,
  }));
}

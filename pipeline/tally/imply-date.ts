import type {DateDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {findQuote} from './find-quote.ts';
import type {TallyContext} from './tally-context.ts';

/** Words that lean on other dates ("until the collapse") → a value from the start of one to the end of another, cited
 *  by the words themselves and by both dates. */
export function implyDate(context: TallyContext, id: string, declared: DateDeclaration): Value | undefined {
  const {implied, quote} = declared;
  const steps = ['dates', id];
  const found = findQuote(context, declared, steps, context.say);
  const [place] = found?.places ?? [];
  if (!implied || !found || !place) return undefined;
  const first = implied.from ?? implied.after ?? '';
  const [from, until] = [first, implied.until].map((other) => context.values.get(other));
  const start = implied.from === undefined ? from?.interval?.[1] : from?.interval?.[0];
  const end = until?.interval?.[1];
  if (!from || !until || !start || !end || start >= end) {
    const reason = `found no dates "${first}" and "${implied.until}" in this order; expected two that are declared under dates`;
    context.say([...steps, 'implied'], 'date-unknown', reason, context.absent.size > 0 ? 'warning' : 'error');
    return undefined;
  }
  context.soft.set(id, {start: true, end: context.soft.get(until.id)?.end ?? false});
  return {
    id,
    type: 'date',
    display: quote,
    edtf: `${yearOf(start)}/${endOf(until.edtf)}`,
    interval: [start, end],
    provenance: 'implied',
    how: `The source says “${quote}”; taken as ${yearOf(start)} to ${endOf(until.edtf)}, because ${implied.because}.`,
    citations: [found.source.cite(place), ...from.citations, ...until.citations],
  };
}

function yearOf(day: string): string {
  return day.slice(0, day.indexOf('-', 1));
}

function endOf(edtf = '..'): string {
  return edtf.split('/').at(-1) ?? '..';
}

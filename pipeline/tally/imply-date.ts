import type {Interval} from '../model/span.ts';
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
  const [from, until] = [implied.from, implied.until].map((other) => context.values.get(other));
  if (!from?.interval || !until?.interval) {
    const missing = from?.interval ? implied.until : implied.from;
    context.say(
      [...steps, 'implied'],
      'date-unknown',
      `found no date "${missing}"; expected one declared under dates`,
    );
    return undefined;
  }
  const interval: Interval = [from.interval[0], until.interval[1]];
  context.soft.set(id, {start: true, end: context.soft.get(until.id)?.end ?? false});
  return {
    id,
    type: 'date',
    display: quote,
    edtf: `${startOf(from.edtf)}/${endOf(until.edtf)}`,
    interval,
    provenance: 'implied',
    how: `The source says “${quote}”; taken as ${from.display} to ${until.display}, because ${implied.because}.`,
    citations: [found.source.cite(place), ...from.citations, ...until.citations],
  };
}

function startOf(edtf = '..'): string {
  return edtf.split('/')[0] ?? '..';
}

function endOf(edtf = '..'): string {
  return edtf.split('/').at(-1) ?? '..';
}

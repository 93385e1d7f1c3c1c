import {units} from '../lexicon/units.ts';
import type {Quantity, Timex} from '../model/extract.ts';
import type {Span} from '../model/span.ts';
import type {ValueDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayNumber} from './display-number.ts';
import {type FoundQuote, findQuote} from './find-quote.ts';
import type {TallyContext} from './tally-context.ts';

/** A declared number or duration → its value, cited; undefined with a message where the source no longer gives it
 *  (`selection-empty`, `quote-gone`, `quote-ambiguous`, `number-unread`). */
export function findValue(context: TallyContext, id: string, declared: ValueDeclaration): Value | undefined {
  const steps = ['values', id];
  const found = findQuote(context, declared, steps, context.say);
  if (found === undefined) return undefined;
  const read = found.places
    .map((place) => readDuration(found, id, place) ?? readQuantity(found, id, place, declared, context))
    .find((value) => value !== undefined);
  if (read === undefined) {
    const reason = `no number was read in "${declared.quote}"; expected a numeral or number words that count something`;
    context.say([...steps, 'quote'], 'number-unread', reason);
  }
  return read;
}

function readDuration({source, passage}: FoundQuote, id: string, place: Span): Value | undefined {
  const timex = source
    .itemsOf('timexes', passage)
    .find(({type, start, end}) => type === 'DURATION' && start >= place.start && end <= place.end);
  if (timex === undefined) return undefined;
  const quote = source.document.text.slice(place.start, place.end);
  return {
    id,
    type: 'duration',
    display: quote,
    ...lengthOf(timex),
    provenance: 'stated',
    how: `The source says “${quote}”.`,
    citations: [source.cite(place)],
  };
}

/** `P6M` is six months: only durations of one unit have a number. */
function lengthOf({value}: Timex): {number: number; unit: string} | undefined {
  const [, ofTime, digits, designator] = /^P(T?)(\d+(?:\.\d+)?)([A-Z]+)$/.exec(value) ?? [];
  const unit = units.find(
    (one) => one.designator === designator && one.times === 1 && one.ofTime === (ofTime === 'T'),
  );
  return unit && {number: Number(digits), unit: unit.plural};
}

function readQuantity(
  {source, passage}: FoundQuote,
  id: string,
  place: Span,
  {of, status}: ValueDeclaration,
  {corrected}: TallyContext,
): Value | undefined {
  const quantity = source
    .itemsOf('quantities', passage)
    .find(
      (one) =>
        one.start >= place.start &&
        one.end <= place.end &&
        (of === undefined || one.counted.text.includes(of)) &&
        (status === undefined || one.status === status),
    );
  if (quantity === undefined) return undefined;
  const applied = corrected.get(quantity.id);
  return {
    id,
    type: 'number',
    display: displayQuantity(quantity) + (saysPercent(quantity, place, source.document.text) ? '%' : ''),
    ...(quantity.value === undefined ? {} : {number: quantity.value}),
    unit: quantity.unit ?? quantity.counted.text,
    provenance: applied ? 'computed' : 'stated',
    how:
      applied?.how ??
      `The source says “${source.document.text.slice(quantity.start, quantity.counted.end)}”.`,
    citations: [source.cite(quantity)],
    ...(applied ? {correction: applied.correction} : {}),
  };
}

/** Whether the declared words hold the percent sign or word too: it is printed then. */
function saysPercent({end, unit}: Quantity, place: Span, text: string): boolean {
  return unit === '%' && /\S/.test(text.slice(end, place.end));
}

/** Digits are grouped anew; number words stay the source's, and so does its scale: "1.3 million". */
export function displayQuantity({text, value, range, atLeast, approximate}: Quantity): string {
  if (!/\p{Nd}/u.test(text)) return text.toLowerCase();
  if (/\p{Nd}[\s-]*\p{L}/u.test(text)) return text.replace(/\s+/g, ' ');
  if (range) return range.map(displayNumber).join('–');
  if (value === undefined) return atLeast === undefined ? text : `at least ${displayNumber(atLeast)}`;
  return `${approximate ? 'about ' : ''}${displayNumber(value)}`;
}

import type {ComputedDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayNumber, roundTo, sumOf} from './display-number.ts';
import type {TallyContext} from './tally-context.ts';

/** A declared computation → its value, exact in the data, rounded for display, cited by everything that goes in.
 *  Undefined with a message where an input is unknown or no number (`computed-input`, `value-unknown`). */
export function computeValue(
  context: TallyContext,
  id: string,
  declared: ComputedDeclaration,
): Value | undefined {
  const {operation, of} = declared;
  const steps = ['computed', id];
  const inputs = of.map((reference, index) => {
    const value = context.values.get(reference);
    if (!value) context.missing(reference, [...steps, 'of', index]);
    return value;
  });
  const known = inputs.filter((value) => value !== undefined);
  if (known.length < inputs.length) return undefined;
  const computed = operation === 'years' ? spanYears(id, known) : calculate(id, declared, known);
  if (computed === undefined) {
    const expected =
      operation === 'years' ? 'dates' : operation === 'sum' ? 'numbers' : 'two numbers, the second not zero';
    context.say(
      [...steps, 'of'],
      'computed-input',
      `found ${of.join(', ')}; "${operation}" expects ${expected}`,
    );
  }
  return computed;
}

/** From the first to the last year of several dates: `1918–1992`; undefined where none of them has an end. */
export function spanYears(id: string, dates: readonly Value[]): Value | undefined {
  const bounds = dates.flatMap(({interval}) => (interval ? [interval] : []));
  const from = bounds
    .flatMap(([start, end]) => start ?? end ?? [])
    .map(yearOf)
    .sort((a, b) => a - b)[0];
  const until = bounds
    .flatMap(([start, end]) => (end === null ? (start ?? []) : lastYear(end)))
    .map(yearOf)
    .sort((a, b) => b - a)[0];
  if (bounds.length < dates.length || from === undefined || until === undefined) return undefined;
  const [first, last] = [
    dates.find(({interval}) => startsIn(interval, from)),
    dates.find(({interval}) => endsIn(interval, until)),
  ];
  const cited = [...new Set([first, last].flatMap((date) => date ?? []))];
  return {
    id,
    type: 'date',
    display: from === until ? String(from) : `${from}–${until}`,
    edtf: from === until ? pad(from) : `${pad(from)}/${pad(until)}`,
    interval: [`${pad(from)}-01-01`, `${pad(until + 1)}-01-01`],
    provenance: 'computed',
    how: `From the first year of “${first?.display ?? from}” to the last year of “${last?.display ?? until}”.`,
    citations: cited.flatMap(({citations}) => citations),
  };
}

function calculate(
  id: string,
  {operation, 'round-to': step}: ComputedDeclaration,
  inputs: readonly Value[],
): Value | undefined {
  const numbers = inputs.flatMap(({number}) => number ?? []);
  const [first = 0, second = 0] = numbers;
  if (numbers.length < inputs.length || (operation !== 'sum' && (numbers.length !== 2 || second === 0)))
    return undefined;
  const [shownFirst, shownSecond] = inputs.map(({display}) => display);
  const percent = operation !== 'sum' && operation !== 'difference';
  const number = {
    sum: () => sumOf(numbers),
    difference: () => sumOf([first, -second]),
    share: () => (100 * first) / second,
    'percent-below': () => (100 * (second - first)) / second,
    'percent-above': () => (100 * (first - second)) / second,
    years: () => Number.NaN,
  }[operation]();
  const rounded = step === undefined ? number : roundTo(number, step);
  const exact = `${displayNumber(roundTo(number, 0.01))}${percent ? '%' : ''}`;
  const how = {
    sum: `The sum of ${inputs.map(({display}) => display).join(', ')}.`,
    difference: `${shownFirst} less ${shownSecond} is ${exact}.`,
    share: `${shownFirst} of ${shownSecond} is ${exact}.`,
    'percent-below': `${shownFirst} is ${exact} below ${shownSecond}.`,
    'percent-above': `${shownFirst} is ${exact} above ${shownSecond}.`,
    years: '',
  }[operation];
  return {
    id,
    type: 'number',
    display: `${displayNumber(rounded)}${percent ? '%' : ''}`,
    number,
    unit: percent ? 'per cent' : (inputs[0]?.unit ?? ''),
    provenance: 'computed',
    how: rounded === number ? how : how.replace(/\.$/, ', rounded.'),
    citations: inputs.flatMap(({citations}) => citations),
  };
}

function yearOf(day: string): number {
  return Number(/^-?\d+/.exec(day)?.[0]);
}

/** The last day inside a half-open interval is in the year before, where it ends on 1 January. */
function lastYear(end: string): string {
  return end.endsWith('-01-01') ? pad(yearOf(end) - 1) : end;
}

function startsIn(interval: Value['interval'], year: number): boolean {
  return interval !== undefined && yearOf(interval[0] ?? interval[1] ?? '') === year;
}

function endsIn(interval: Value['interval'], year: number): boolean {
  const end = interval?.[1] ?? interval?.[0];
  return end !== undefined && end !== null && yearOf(interval?.[1] ? lastYear(end) : end) === year;
}

function pad(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

import type {ComputedDeclaration} from '../model/story.ts';
import type {Value} from '../model/tally.ts';
import {displayNumber, roundTo, sumOf} from './display-number.ts';
import {spanYears} from './span-years.ts';
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

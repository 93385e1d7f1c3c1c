import type {Unit} from '../../lexicon/units.ts';
import type {Expression} from '../expression.ts';
import {isPhraseEnd, isSpanFromNow} from '../guards/is-length.ts';
import {readAmount, readUnit} from '../read-amount.ts';
import {readMod, readWhich} from '../read-calendar.ts';
import type {Reading, Rule} from '../rule.ts';

/** Units pointed at and distances from the date told last. */
export const relativeRules: readonly Rule[] = [
  {
    id: 'pointed-span',
    note: 'a length of time before or after now',
    example: 'for the next decade; over the past year',
    patterns: ['the? upcoming|past unit'],
    when: isSpanFromNow,
    read: (reading) => ({type: 'duration', unit: readUnit(reading), count: 1}),
  },
  {
    id: 'pointed-unit',
    note: 'a unit of time seen from the date told last',
    example: 'that year; the same day; the following month; the end of the month; later that year',
    patterns: [
      '{that} unit',
      '{other} unit',
      '{stage} {that} unit',
      '{stage} {other} unit',
      '{stage} unit',
      'the? edge of the unit',
      'later|earlier in? {that} unit',
      'later|earlier in the unit',
      'later|earlier in? {other} unit',
      'the unit after|following|before',
      'the rest of the unit',
      'the rest of {that} unit',
    ],
    when: isPhraseEnd,
    read: readPointedUnit,
  },
  {
    id: 'some-day',
    note: 'a day that the story counts and the calendar leaves open',
    example: 'the seventh day; the final day',
    patterns: ['the ordinal|portion dayWord', '{stage} ordinal dayWord'],
    read: (reading) => {
      const mod = reading.has('edge') || reading.has('stage') ? readMod(reading) : undefined;
      return {type: 'unit', unit: 'day', which: 'some', ...(mod && {mod})};
    },
  },
  {
    id: 'offset',
    note: 'a distance from the date told last',
    example: 'two years later; twelve days earlier; about a year after',
    patterns: ['{about}? {amount} unit|units later|earlier|after|before'],
    when: isPhraseEnd,
    read: (reading) => readOffset(reading),
  },
  {
    id: 'vague-offset',
    note: 'an open distance from the date told last',
    example: 'a few days later; weeks earlier',
    patterns: ['units later|earlier'],
    when: isPhraseEnd,
    read: (reading) => ({type: 'reference', value: reading.has('later') ? 'FUTURE_REF' : 'PAST_REF'}),
  },
];

function readPointedUnit(reading: Reading): Expression | undefined {
  const unit = readUnit(reading);
  if (unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'fortnight') return undefined;
  const mod = readMod(reading);
  const which =
    reading.has('before') && !reading.has('previous')
      ? 'previous'
      : readsForward(reading)
        ? 'next'
        : readWhich(reading);
  return {type: 'unit', unit, which: which ?? 'same', ...(mod && {mod})};
}

function readsForward(reading: Reading): boolean {
  return (reading.has('after') || reading.has('following')) && !reading.has('next');
}

function readOffset(reading: Reading): Expression {
  const unit: Unit = readUnit(reading);
  const count = readAmount(reading);
  const sign = reading.has('later') || reading.has('after') ? 1 : -1;
  if (count === null) return {type: 'reference', value: sign === 1 ? 'FUTURE_REF' : 'PAST_REF'};
  const mod = readMod(reading);
  return {type: 'offset', unit, count, sign, ...(mod && {mod})};
}

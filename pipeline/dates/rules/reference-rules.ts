import type {Unit} from '../../lexicon/units.ts';
import {isAdjective, isHowOften, isOfNow, isRate} from '../guards/is-length.ts';
import {readUnit} from '../read-amount.ts';
import type {Rule} from '../rule.ts';

/** Now, once and some day; repeated times. */
export const referenceRules: readonly Rule[] = [
  {
    id: 'past',
    note: 'some time before',
    example: 'former; recently',
    patterns: ['once', 'the pastNoun', 'the once pastNoun', 'those daysWord'],
    when: isAdjective,
    read: () => ({type: 'reference', value: 'PAST_REF'}),
  },
  {
    id: 'present',
    note: 'the time of writing or of the story, not a day',
    example: 'now; today; these days',
    patterns: [
      'now',
      'current',
      'these daysWord',
      'the present',
      'the present time|dayWord',
      'present dash? dayWord',
    ],
    when: (place) => isAdjective(place) && isOfNow(place),
    read: () => ({type: 'reference', value: 'PRESENT_REF'}),
  },
  {
    id: 'future',
    note: 'some time after',
    example: 'future; in the future',
    patterns: ['future', 'the future', 'the kindOf future'],
    read: () => ({type: 'reference', value: 'FUTURE_REF'}),
  },
  {
    id: 'open-period',
    note: 'a time whose ends only the story knows',
    example: 'this period',
    patterns: ['this|that|these period', 'the same period'],
    when: isAdjective,
    read: () => ({type: 'open'}),
  },
  {
    id: 'rate',
    note: 'a unit of time that something is counted by',
    example: '$700 million a year',
    patterns: ['a unit'],
    when: isRate,
    read: (reading) => ({type: 'set', unit: readUnit(reading), count: 1, isRate: true}),
  },
  {
    id: 'every',
    note: 'a repeated time',
    example: 'every year; daily',
    patterns: [
      'every unit',
      'every cardinal units',
      'regular',
      'per unit',
      'every part',
      'every weekday',
      'every season',
    ],
    when: isHowOften,
    read: (reading) => {
      const unit = reading.code('unit') ?? reading.code('units') ?? reading.code('regular') ?? 'day';
      return {type: 'set', unit: unit as Unit, count: reading.number('cardinal') ?? 1};
    },
  },
];

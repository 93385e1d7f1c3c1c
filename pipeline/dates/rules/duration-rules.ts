import {isLength, isLoneUnits, isUnitOf} from '../guards/is-length.ts';
import {readAmount, readMeasureMod, readUnit} from '../read-amount.ts';
import type {Rule} from '../rule.ts';

/** Lengths of time. */
export const durationRules: readonly Rule[] = [
  {
    id: 'duration',
    note: 'a length of time as written',
    example: 'six days; 18 months; a ten-day visit; nearly an hour; several months',
    patterns: [
      '{about}? {amount} dash? unit|units',
      '{amount} dash? unit|units dash? long',
      '{amount} units of age',
      'a|the cardinal|num dash? unit period',
      'the same cardinal|num dash? unit period',
      'half a unit',
      '{about}? cardinal|num and a half units',
      'a unit and a half',
      'unit dash long',
      'a? half dash? unit',
      'a quarter dash? unit',
      'a quarter of a unit',
    ],
    when: isLength,
    read: (reading) => {
      const mod = readMeasureMod(reading);
      return {type: 'duration', unit: readUnit(reading), count: readAmount(reading), ...(mod && {mod})};
    },
  },
  {
    id: 'pointed-duration',
    note: 'a length of time before or after the date told last',
    example: 'the next few months; the following days; the last three years',
    patterns: [
      'the? next|previous {amount} units',
      'the? next|previous units',
      'the portion {amount} units',
      'the ordinal {amount} units',
      'these units',
      'these {amount} units',
      'the portion units',
    ],
    read: (reading) => ({type: 'duration', unit: readUnit(reading), count: readAmount(reading)}),
  },
  {
    id: 'counted-unit',
    note: 'a unit of something that lasted: its length',
    example: 'the first year of the war; the last month of the siege',
    patterns: ['the ordinal|portion unit'],
    when: isUnitOf,
    read: (reading) => ({type: 'duration', unit: readUnit(reading), count: 1}),
  },
  {
    id: 'vague-duration',
    note: 'a length of time without a number',
    example: 'within days; after years of conflict',
    patterns: ['units', 'kindOf units', 'units dash long'],
    when: isLoneUnits,
    read: (reading) => ({type: 'duration', unit: readUnit(reading), count: null}),
  },
];

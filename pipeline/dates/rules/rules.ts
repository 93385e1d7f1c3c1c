import type {Rule} from '../rule.ts';
import {calendarRules} from './calendar-rules.ts';
import {durationRules} from './duration-rules.ts';
import {holidayRules} from './holiday-rules.ts';
import {referenceRules} from './reference-rules.ts';
import {relativeRules} from './relative-rules.ts';
import {timeRules} from './time-rules.ts';
import {yearRules} from './year-rules.ts';

/** Every way to write a time that is known here, in order of precedence. */
export const rules: readonly Rule[] = [
  ...holidayRules,
  ...calendarRules,
  ...yearRules,
  ...timeRules,
  ...referenceRules,
  ...relativeRules,
  ...durationRules,
];

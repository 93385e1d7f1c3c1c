export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** A unit of time: its ISO 8601 duration designator (decades `DE` and centuries `CE` as in TIMEX3), and what it is counted in. */
export interface UnitOfTime {
  readonly unit: Unit;
  readonly designator: string;
  /** How many of `designator` one unit is: a fortnight is two weeks. */
  readonly times: number;
  /** Stands behind the T of a duration. */
  readonly ofTime: boolean;
  readonly singular: string;
  readonly plural: string;
}

export const units: readonly UnitOfTime[] = [
  {unit: 'second', designator: 'S', times: 1, ofTime: true, singular: 'second', plural: 'seconds'},
  {unit: 'minute', designator: 'M', times: 1, ofTime: true, singular: 'minute', plural: 'minutes'},
  {unit: 'hour', designator: 'H', times: 1, ofTime: true, singular: 'hour', plural: 'hours'},
  {unit: 'day', designator: 'D', times: 1, ofTime: false, singular: 'day', plural: 'days'},
  {unit: 'week', designator: 'W', times: 1, ofTime: false, singular: 'week', plural: 'weeks'},
  {unit: 'fortnight', designator: 'W', times: 2, ofTime: false, singular: 'fortnight', plural: 'fortnights'},
  {unit: 'month', designator: 'M', times: 1, ofTime: false, singular: 'month', plural: 'months'},
  {unit: 'year', designator: 'Y', times: 1, ofTime: false, singular: 'year', plural: 'years'},
  {unit: 'decade', designator: 'DE', times: 1, ofTime: false, singular: 'decade', plural: 'decades'},
  {unit: 'century', designator: 'CE', times: 1, ofTime: false, singular: 'century', plural: 'centuries'},
  {
    unit: 'millennium',
    designator: 'ML',
    times: 1,
    ofTime: false,
    singular: 'millennium',
    plural: 'millennia',
  },
];

/** Adverbs and adjectives for what comes back once in a unit of time. */
export const regularly: Readonly<Record<string, Unit>> = {
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  yearly: 'year',
  annually: 'year',
  annual: 'year',
};

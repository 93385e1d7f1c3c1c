import type {Moment} from './expression.ts';
import type {Item} from './item.ts';

/** Gives an item without a year the year of the one that it is joined to on its right: "5 to 7 June 1942",
 *  "April and June 1955", 1941 to "December" of "December–January 1942". From last to first, so that lists pass it on. */
export function shareYears(items: readonly Item[]): Item[] {
  const shared = [...items];
  for (let index = items.length - 2; index >= 0; index--) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left?.link === undefined || right === undefined) continue;
    const [from, to] = [left.found.expression, right.found.expression];
    if (from.type !== 'moment' || to.type !== 'moment' || from.which) continue;
    const moment = completeFrom(from.moment, to.moment);
    if (moment) shared[index] = {...left, found: {...left.found, expression: {...from, moment}}};
  }
  return shared;
}

function completeFrom(left: Moment, right: Moment): Moment | undefined {
  const month = left.day !== undefined && left.month === undefined ? right.month : left.month;
  const whole = month === undefined ? left : {...left, month};
  if (right.year === undefined || !lacksYear(whole)) return month === left.month ? undefined : whole;
  const isBefore = orderOf(whole) > orderOf(right) && orderOf(right) > 0;
  return {...whole, year: isBefore ? right.year - 1 : right.year};
}

function lacksYear({year, month, season, decade, century, shortYear, shortDecade}: Moment): boolean {
  const hasYear = [year, decade, century, shortYear, shortDecade].some((field) => field !== undefined);
  return !hasYear && (month !== undefined || season !== undefined);
}

const seasonOrder = {WI: 0.5, SP: 4, SU: 7, FA: 10};

/** Where in its year a moment stands, in months; 0 where that can't be told. */
export function orderOf({month, season}: Moment): number {
  return month ?? (season ? seasonOrder[season] : 0);
}

import type {Moment} from './expression.ts';
import type {Item} from './item.ts';

/** Gives an item without a year the year of the one that it is joined to on its right: "5 to 7 June 1942",
 *  "April and June 1955", "December 1941" from "December–January 1942". From last to first, so that lists pass it on. */
export function shareYears(items: readonly Item[]): Item[] {
  const shared = [...items];
  for (let index = items.length - 2; index >= 0; index--) {
    const [left, right] = [shared[index], shared[index + 1]];
    if (left?.link === undefined || right === undefined) continue;
    const [from, to] = [left.found.expression, right.found.expression];
    if (from.type !== 'moment' || to.type !== 'moment' || from.which || to.moment.year === undefined)
      continue;
    if (!lacksYear(from.moment)) continue;
    const year =
      orderOf(from.moment) > orderOf(to.moment) && orderOf(to.moment) > 0
        ? to.moment.year - 1
        : to.moment.year;
    const expression = {...from, moment: {...from.moment, year}};
    shared[index] = {...left, found: {...left.found, expression}};
  }
  return shared;
}

function lacksYear({year, month, season, decade, century, shortYear, shortDecade}: Moment): boolean {
  const hasYear = [year, decade, century, shortYear, shortDecade].some((field) => field !== undefined);
  return !hasYear && (month !== undefined || season !== undefined);
}

const seasonOrder = {WI: 0, SP: 4, SU: 7, FA: 10};

/** Where in its year a moment stands, 1–12; 0 where that can't be told. */
export function orderOf({month, season}: Moment): number {
  return month ?? (season ? seasonOrder[season] : 0);
}

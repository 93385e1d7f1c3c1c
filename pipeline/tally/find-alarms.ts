import type {SeriesPoint, SeriesTally} from '../model/tally.ts';
import {displayNumber} from './display-number.ts';

type Alarm = SeriesTally['alarms'][number];

/** Steps of this many times, up or down, look like a change of unit. */
const scaleBreak = 10;

/** What an editor should look at, by column and year: a value that is more than half away from both its neighbours, on
 *  the same side of them, and a step of ten times or more from one year to the next. Zeros and missing years are no
 *  neighbours to compare with. */
export function findAlarms(columns: SeriesTally['columns'], points: readonly SeriesPoint[]): Alarm[] {
  return columns.flatMap(({id}) =>
    points.flatMap(({year, values}, index) => {
      const before = points[index - 1]?.values[id]?.number;
      const here = values[id]?.number;
      const after = points[index + 1]?.values[id]?.number;
      const reasons = [explainOutlier(before, here, after), explainBreak(before, here)];
      return reasons.flatMap((reason) => (reason === undefined ? [] : [{year, column: id, reason}]));
    }),
  );
}

function explainOutlier(before?: number, here?: number, after?: number): string | undefined {
  if (!before || here === undefined || !after) return undefined;
  const [toBefore, toAfter] = [(here - before) / Math.abs(before), (here - after) / Math.abs(after)];
  if (Math.abs(toBefore) <= 0.5 || Math.abs(toAfter) <= 0.5 || Math.sign(toBefore) !== Math.sign(toAfter))
    return undefined;
  return `${displayNumber(here)} is more than half ${toBefore > 0 ? 'above' : 'below'} both ${displayNumber(before)} before and ${displayNumber(after)} after it.`;
}

function explainBreak(before?: number, here?: number): string | undefined {
  if (!before || !here) return undefined;
  const times = Math.abs(here) > Math.abs(before) ? here / before : before / here;
  if (times < scaleBreak) return undefined;
  return `${displayNumber(here)} after ${displayNumber(before)} is a step of ten times or more: the unit may have changed.`;
}

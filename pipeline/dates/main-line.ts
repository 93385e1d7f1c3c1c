import type {Item} from './item.ts';

/** What the written years around say of one item. */
export interface Outlook {
  /** Whether the story goes on from the year written here. */
  readonly onLine: boolean;
  /** The next year that the story writes, after this item. */
  readonly nextYear?: number;
}

/** Years further off than this are never where the story is. */
const reach = 15;

/** For every item, whether its own year is on the main line of the story, and which year is written next.
 *  A year that the next one turns away from, back to what was told before, is a flash-back or a plan. */
export function findMainLine(items: readonly Item[]): Outlook[] {
  const next = nextYears(items);
  const outlooks: Outlook[] = [];
  let line: number | undefined;
  let chapter = -1;
  items.forEach((item, index) => {
    const nextYear = next[index];
    const year = writtenYear(item);
    if (item.chapter !== chapter && item.isHeading) line = undefined;
    chapter = item.chapter;
    const onLine =
      year !== undefined &&
      !item.isOutside &&
      (item.isHeading || (!item.found.aside && staysOn(year, line, nextYear)));
    if (onLine) line = year;
    outlooks.push({onLine, ...(nextYear !== undefined && {nextYear})});
  });
  return outlooks;
}

export function writtenYear({found: {expression}}: Item): number | undefined {
  return expression.type === 'moment' ? expression.moment.year : undefined;
}

function staysOn(year: number, line: number | undefined, nextYear: number | undefined): boolean {
  if (line === undefined || year === line) return true;
  if (nextYear === undefined) return year > line && year - line <= reach;
  if (year < line) return nextYear < line;
  return nextYear >= year || nextYear > line;
}

/** For each item the first year written behind it in the story, asides left out. */
function nextYears(items: readonly Item[]): (number | undefined)[] {
  const next: (number | undefined)[] = [];
  let year: number | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    next[index] = year;
    const written = item && !item.found.aside && !item.isOutside ? writtenYear(item) : undefined;
    if (written !== undefined) year = written;
  }
  return next;
}

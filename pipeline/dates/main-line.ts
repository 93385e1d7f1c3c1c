import type {Hold, Item} from './item.ts';

/** What the written years around say of one item. */
export interface Outlook {
  readonly hold: Hold;
  /** The next item that writes a year for the story, and the next one of the same paragraph. */
  readonly next: number | undefined;
  readonly nextInBlock: number | undefined;
}

/** Years further off than this are never where the story is. */
export const reach = 15;

/** For every item, how far its own year carries, and which year is written next.
 *  A year that the next one turns away from, back to what was told before, is a flash-back or a plan. */
export function findMainLine(items: readonly Item[]): Outlook[] {
  const following = findNext(items);
  const yearAt = (index: number | undefined) => (index === undefined ? undefined : writtenYear(items[index]));
  let line: number | undefined;
  return items.map((item, index) => {
    const {next, nextInBlock} = following[index] ?? nothing;
    const year = isTold(item) ? writtenYear(item) : undefined;
    if (year === undefined) return {hold: 'sentence', next, nextInBlock};
    const hold = holdOf(item, year, line, yearAt(nextInBlock), yearAt(next));
    if (hold === 'story') line = year;
    return {hold, next, nextInBlock};
  });
}

const nothing = {next: undefined, nextInBlock: undefined};

export function writtenYear(item: Item | undefined): number | undefined {
  const expression = item?.found.expression;
  return expression?.type === 'moment' ? expression.moment.year : undefined;
}

function isTold({found, isOutside, isHeading}: Item): boolean {
  return !isOutside && (isHeading || !found.aside);
}

/** A year without month or season: as often a plan or a comparison as the story. */
function isBare({found: {expression}}: Item): boolean {
  return (
    expression.type === 'moment' &&
    expression.moment.month === undefined &&
    expression.moment.season === undefined
  );
}

function holdOf(
  item: Item,
  year: number,
  line: number | undefined,
  nextInBlock: number | undefined,
  next: number | undefined,
): Hold {
  if (item.isHeading) return 'story';
  if (line === undefined || year === line) return 'story';
  if (year < line && item.found.qualifies) return 'sentence';
  const isFar = Math.abs(year - line) > reach;
  if (nextInBlock !== undefined) return goesOn(year, line, nextInBlock) ? 'story' : 'sentence';
  if (next === undefined) return isFar ? 'sentence' : 'paragraph';
  if (goesOn(year, line, next)) return 'story';
  return isFar || isBare(item) || year < line ? 'sentence' : 'paragraph';
}

/** Whether the story goes on from a year, rather than back to where it was. */
function goesOn(year: number, line: number, next: number): boolean {
  if (Math.abs(year - line) > reach) return Math.abs(next - year) < Math.abs(next - line);
  return year < line ? next >= year && next < line : next >= year || next > line;
}

/** For each item the next one that writes a year for the story: not an aside, not outside it. */
function findNext(items: readonly Item[]): Pick<Outlook, 'next' | 'nextInBlock'>[] {
  const found: Pick<Outlook, 'next' | 'nextInBlock'>[] = [];
  let next: number | undefined;
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item === undefined) continue;
    const isSameBlock = next !== undefined && items[next]?.block === item.block;
    found[index] = {next, nextInBlock: isSameBlock ? next : undefined};
    if (isTold(item) && !item.found.qualifies && writtenYear(item) !== undefined) next = index;
  }
  return found;
}

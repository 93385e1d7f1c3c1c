import type {Citation, Interval} from '../model/span.ts';
import type {FrontMatter} from '../model/story.ts';
import type {Check, Claim, SeriesTally, Tally, Value} from '../model/tally.ts';
import {displayNumber, roundTo, sumOf} from './display-number.ts';
import {type ClaimLink, claimsById, linksOf} from './link-claims.ts';

interface Point {
  readonly year: number;
  readonly value: Value;
  readonly number: number;
}

/** Each claim of the story against the series it names: direction over the interval, turning point, level between
 *  periods. A finding for readers, with its reason and both citations; nothing here stops publishing. */
export function checkClaims(front: FrontMatter, tallies: readonly Tally[]): Check[] {
  const claims = claimsById(tallies);
  return linksOf(front).flatMap((link) => {
    const claim = claims.get(link.claim);
    const series = tallies.find(({id}) => id === link.series);
    if (!claim || series?.type !== 'series') return [];
    const points = pointsOf(series, link.column);
    return [checkDirection(claim, points), checkTurn(claim, points), checkLevel(claim, points)]
      .flatMap((check) => check ?? [])
      .map((check) => withCaution(check, link));
  });
}

function pointsOf({points}: SeriesTally, column: string): Point[] {
  return points.flatMap(({year, values: {[column]: value}}) =>
    value?.number === undefined ? [] : [{year, value, number: value.number}],
  );
}

const rising = new Set<Claim['direction']>(['up', 'restored', 'friendly']);
const falling = new Set<Claim['direction']>(['down', 'broken', 'hostile']);

/** Whether the series moves as claimed from the first to the last year of the interval. */
function checkDirection(claim: Claim, points: readonly Point[]): Check | undefined {
  const claimed = rising.has(claim.direction) ? 'rises' : falling.has(claim.direction) ? 'falls' : undefined;
  if (claimed === undefined) return undefined;
  const inside = points.filter(({year}) => coveredBy(claim.intervals, year));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last || first === last) {
    return finding(
      claim,
      'direction',
      'cannot-tell',
      `${says(claim)}. The series has fewer than two figures in those years.`,
      [],
    );
  }
  const found = last.number > first.number ? 'rises' : last.number < first.number ? 'falls' : 'stays level';
  const agrees = found === claimed;
  const reason = `${says(claim)}. The series ${found} ${agrees ? 'too' : 'instead'}: from ${first.value.display} in ${first.year} to ${last.value.display} in ${last.year}.`;
  return finding(claim, 'direction', agrees ? 'agrees' : 'disagrees', reason, [first, last]);
}

/** Whether the series turns where the claim ends: its highest (of a fall, its lowest) year should be the last one. */
function checkTurn(claim: Claim, points: readonly Point[]): Check | undefined {
  const end = claim.intervals.at(-1)?.[1];
  const up = rising.has(claim.direction);
  if (!end || !(up || falling.has(claim.direction))) return undefined;
  const claimed = lastYearOf(end);
  const from = claim.intervals[0]?.[0];
  const since = points.filter(({year}) => !from || year >= Number(from.slice(0, 4)));
  const later = since.filter(({year}) => year > claimed);
  const extreme = since.reduce<Point | undefined>(
    (best, point) =>
      best === undefined || (up ? point.number > best.number : point.number < best.number) ? point : best,
    undefined,
  );
  const there = since.find(({year}) => year === claimed);
  if (!extreme || !there || later.length === 0) {
    return finding(
      claim,
      'turning point',
      'cannot-tell',
      `${says(claim)}. The series has no figures for ${claimed} and for years after it, so whether it turns there can’t be told.`,
      [],
    );
  }
  const turns = up ? 'peaks' : 'is lowest';
  if (extreme.year === claimed) {
    return finding(
      claim,
      'turning point',
      'agrees',
      `${says(claim)}. The series ${turns} in ${claimed} too, at ${extreme.value.display}.`,
      [extreme],
    );
  }
  const reason = `${says(claim)}. The series ${turns} ${extreme.year < claimed ? 'earlier' : 'later'}: at ${extreme.value.display} in ${extreme.year}. In ${claimed} it stands at ${there.value.display}.`;
  return finding(claim, 'turning point', 'disagrees', reason, [extreme, there]);
}

/** A claim that names separate periods says nothing of the years between; what the series says of them is told, since
 *  readers will take the silence for a trough. */
function checkLevel(claim: Claim, points: readonly Point[]): Check | undefined {
  const [first, second] = claim.intervals;
  if (!first?.[1] || !second?.[0] || first[1] >= second[0]) return undefined;
  const gap: Interval = [first[1], second[0]];
  const means = [first, gap, second].map((interval) => meanOf(points, interval));
  const [before, between, after] = means;
  if (!before || !between || !after) {
    return finding(
      claim,
      'level between periods',
      'cannot-tell',
      `${says(claim)} and doesn’t speak of the years between. The series has no figures to set beside them.`,
      [],
    );
  }
  const name = ({years: [from, until]}: Mean) => `${from}–${until}`;
  const shown = (one: Mean) => `${displayNumber(roundTo(one.mean, 1))} in ${name(one)}`;
  const reason =
    `${says(claim)} and doesn’t speak of ${name(between)}. The series has, a year on average, ${shown(before)}, ` +
    `${shown(between)} and ${shown(after)}. What a source leaves unsaid can’t be checked.`;
  return finding(claim, 'level between periods', 'cannot-tell', reason, [
    ...before.ends,
    ...between.ends,
    ...after.ends,
  ]);
}

/** The claim in its source's words, with its date where the words don't hold it. */
function says({label, date}: Claim): string {
  return `The source says “${label}”${label.includes(date.display) ? '' : ` (${date.display})`}`;
}

interface Mean {
  readonly mean: number;
  readonly years: readonly [number, number];
  readonly ends: readonly Point[];
}

function meanOf(points: readonly Point[], interval: Interval): Mean | undefined {
  const inside = points.filter(({year}) => coveredBy([interval], year));
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return undefined;
  const mean = sumOf(inside.map(({number}) => number)) / inside.length;
  return {mean, years: [first.year, last.year], ends: [first, last]};
}

/** A whole year counts when it lies inside one of the intervals. */
function coveredBy(intervals: readonly Interval[], year: number): boolean {
  const [start, end] = [`${year}-01-01`, `${year + 1}-01-01`];
  return intervals.some(
    ([from, until]) => (from === null || from <= start) && (until === null || end <= until),
  );
}

function lastYearOf(end: string): number {
  const year = Number(end.slice(0, 4));
  return end.endsWith('-01-01') ? year - 1 : year;
}

function finding(
  claim: Claim,
  aspect: string,
  verdict: Check['verdict'],
  reason: string,
  points: readonly Point[],
): Check {
  const [words] = claim.date.citations;
  const cells: Citation[] = points.flatMap(({value}) => value.citations);
  const id = `${claim.id}.${aspect.replaceAll(' ', '-')}`;
  return {id, verdict, role: 'finding', aspect, reason, citations: [...(words ? [words] : []), ...cells]};
}

function withCaution(check: Check, {caution}: ClaimLink): Check {
  return check.verdict === 'disagrees' && caution !== undefined
    ? {...check, reason: `${check.reason} ${caution}`}
    : check;
}

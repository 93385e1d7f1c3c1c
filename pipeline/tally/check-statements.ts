import type {Interval} from '../model/span.ts';
import type {Check, Claim, Tally} from '../model/tally.ts';

/** Statements of one topic that speak of the same time, compared in pairs: those that say the same refine each other,
 *  those that say the opposite pull apart, unless one only ends in the year in which the other begins. Findings for
 *  readers: both statements stand, both cited. */
export function checkStatements(tallies: readonly Tally[]): Check[] {
  return tallies.flatMap((tally) =>
    tally.type === 'claims' ? tally.topics.flatMap(({claims}) => comparePairs(claims)) : [],
  );
}

function comparePairs(claims: readonly Claim[]): Check[] {
  return claims.flatMap((claim, index) =>
    claims.slice(index + 1).flatMap((other) => {
      if (!isSameTime(claim, other)) return [];
      const [one, two] = [sideOf(claim), sideOf(other)];
      if (one === 0 || two === 0) return [];
      return one === two ? [toCheck(claim, other, 'refine')] : [toCheck(claim, other, 'pull-apart')];
    }),
  );
}

const sides = {up: 1, restored: 1, friendly: 1, level: 0, down: -1, broken: -1, hostile: -1} as const;

/** The side of relations that a statement stands on: a lasting state by its tone. */
function sideOf({direction, tone}: Claim): number {
  return tone === undefined ? sides[direction] : tone === 'warm' ? 1 : -1;
}

/** One statement lies inside the time of the other, and doesn't merely begin in its last year. Of two turns for the
 *  same side it's enough that they begin in the same year. */
function isSameTime(a: Claim, b: Claim): boolean {
  const pairs = a.intervals.flatMap((one) => b.intervals.map((two) => [one, two] as const));
  return pairs.some(([one, two]) => isInside(one, two) || isInside(two, one));
}

function isInside(inner: Interval, outer: Interval): boolean {
  const [from, until] = inner;
  const [start, end] = outer;
  if (from === null || until === null) return false;
  const contained = (start === null || start <= from) && (end === null || until <= end);
  const same = start === from && end === until;
  return contained && (same || !startsInLastYear(inner, outer) || isOneYear(outer));
}

function startsInLastYear([from]: Interval, [, end]: Interval): boolean {
  return (
    from !== null &&
    end !== null &&
    Number(from.slice(0, 4)) >= Number(end.slice(0, 4)) - (end.endsWith('-01-01') ? 1 : 0)
  );
}

function isOneYear([start, end]: Interval): boolean {
  return start !== null && end !== null && Number(end.slice(0, 4)) - Number(start.slice(0, 4)) <= 1;
}

function toCheck(a: Claim, b: Claim, relation: 'refine' | 'pull-apart'): Check {
  const [one, two] = [a, b].map(({label, date}) => `“${label}” (${date.display})`);
  const refines = relation === 'refine';
  return {
    id: `${a.id}.${relation}.${b.id.slice(b.id.indexOf('.') + 1)}`,
    verdict: refines ? 'agrees' : 'disagrees',
    role: 'finding',
    aspect: 'statements',
    reason: refines
      ? `The source says ${one} and ${two}: two statements of the same time and the same direction, of which one refines the other.`
      : `The source says ${one} and ${two}: two statements of the same time that pull apart. Both are shown.`,
    citations: [a, b].flatMap(({date}) => date.citations.slice(0, 1)),
  };
}

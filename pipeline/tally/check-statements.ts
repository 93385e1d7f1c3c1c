import type {Interval} from '../model/span.ts';
import type {Check, Claim, Tally} from '../model/tally.ts';

/** Statements of one topic, compared in pairs: turns in the same direction at the same time refine each other, opposite
 *  statements of the same time pull apart. Findings for readers: both statements stand, both cited. */
export function checkStatements(tallies: readonly Tally[]): Check[] {
  return tallies.flatMap((tally) =>
    tally.type === 'claims' ? tally.topics.flatMap(({claims}) => comparePairs(claims)) : [],
  );
}

function comparePairs(claims: readonly Claim[]): Check[] {
  return claims.flatMap((claim, index) =>
    claims.slice(index + 1).flatMap((other) => {
      const [one, two] = [sideOf(claim), sideOf(other)];
      if (one === 0 || two === 0) return [];
      if (one !== two) return isWithin(claim, other) ? [toCheck(claim, other, 'pull-apart')] : [];
      return isTurn(claim) && isTurn(other) && isTogether(claim, other)
        ? [toCheck(claim, other, 'refine')]
        : [];
    }),
  );
}

const sides = {up: 1, restored: 1, friendly: 1, level: 0, down: -1, broken: -1, hostile: -1} as const;

/** The side of relations that a statement stands on: a lasting state by its tone. */
function sideOf({direction, tone}: Claim): number {
  return tone === undefined ? sides[direction] : tone === 'warm' ? 1 : -1;
}

/** A turn is a change; hostile, friendly and level are lasting states. */
function isTurn({direction}: Claim): boolean {
  return direction === 'up' || direction === 'down' || direction === 'restored' || direction === 'broken';
}

/** One statement lies inside the time of the other, and doesn't merely begin in its last year: that is a succession. */
function isWithin(a: Claim, b: Claim): boolean {
  return pairsOf(a, b).some(([one, two]) => isInside(one, two) || isInside(two, one));
}

/** The times of two turns overlap, or one begins where the other ends. */
function isTogether(a: Claim, b: Claim): boolean {
  return pairsOf(a, b).some(
    ([[from, until], [start, end]]) =>
      (from === null || end === null || from <= end) && (start === null || until === null || start <= until),
  );
}

function pairsOf(a: Claim, b: Claim): [Interval, Interval][] {
  return a.intervals.flatMap((one) => b.intervals.map((two): [Interval, Interval] => [one, two]));
}

function isInside([from, until]: Interval, [start, end]: Interval): boolean {
  if (from === null || until === null) return false;
  const contained = (start === null || start <= from) && (end === null || until <= end);
  const succeeds =
    end !== null && yearOf(from) >= lastYearOf(end) && (start === null || yearOf(start) < lastYearOf(end));
  return contained && !succeeds;
}

function yearOf(day: string): number {
  return Number(day.slice(0, day.indexOf('-', 1)));
}

function lastYearOf(end: string): number {
  return end.endsWith('-01-01') ? yearOf(end) - 1 : yearOf(end);
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
      ? `The source says ${one} and ${two}: two statements of one turn that differ in precision or degree and refine each other.`
      : `The source says ${one} and ${two}: two statements of the same time that pull apart. Both are shown.`,
    citations: [a, b].flatMap(({date}) => date.citations.slice(0, 1)),
  };
}

import type {Event, Quantity, Trend} from '../model/extract.ts';
import type {Disagreement} from '../model/merged.ts';
import {amountOf} from './merge-descriptions.ts';
import {isApart, yearOf} from './merge-intervals.ts';
import {eachNeighbours} from './merge-neighbours.ts';
import {countsTheSame, isAlike} from './merge-sameness.ts';
import {citationOf, compareTold, idOf, type Told, type ToldQuantity} from './merge-tellings.ts';

type Clusters<One> = readonly (readonly One[])[];

/** Facts of different sources that tell one thing with different dates, numbers or directions. Within one source two
 *  dates are two events: relations that "deteriorated" in 1948 and in 1949 did so twice. */
export function findDisagreements(
  events: Clusters<Told<Event>>,
  quantities: Clusters<ToldQuantity>,
  trends: Clusters<Told<Trend>>,
): Disagreement[] {
  return [
    ...compare('date', events, contradictsInDate, ({fact}) => fact.date ?? ''),
    ...compare('number', quantities, contradictsInNumber, ({fact}) => amountOf(fact)),
    ...compare('direction', trends, contradictsInDirection, ({fact}) => fact.direction),
  ];
}

/** The same act told alike, on days, months or years that exclude each other but are no more than a year apart. */
function contradictsInDate(a: Told<Event>, b: Told<Event>): boolean {
  return (
    Math.abs(yearOf(a.from) - yearOf(b.from)) <= 1 &&
    isApart(a, b) &&
    a.topic === b.topic &&
    Math.min(a.words.size, b.words.size) >= 3 &&
    isAlike(a, b, 0.8)
  );
}

/** The same thing counted in sentences about the same, with another number, and not at another time. */
function contradictsInNumber(a: ToldQuantity, b: ToldQuantity): boolean {
  return (
    a.says !== b.says &&
    !isApart(a, b) &&
    countsTheSame(a, b) &&
    isAlike(a, b, 0.5) &&
    !agrees(a.fact, b.fact)
  );
}

/** "At least" a number, and one that is. */
function agrees(a: Quantity, b: Quantity): boolean {
  const [low, high] = a.atLeast === undefined ? [b, a] : [a, b];
  return low.atLeast !== undefined && high.value !== undefined && high.value >= low.atLeast;
}

const opposites: Readonly<Record<Trend['direction'], readonly Trend['direction'][]>> = {
  up: ['down', 'broken'],
  down: ['up', 'restored'],
  level: [],
  restored: ['down', 'broken'],
  broken: ['up', 'restored', 'friendly'],
  hostile: ['friendly'],
  friendly: ['hostile', 'broken'],
};

/** One topic at one time, in opposite directions. */
function contradictsInDirection(a: Told<Trend>, b: Told<Trend>): boolean {
  return (
    a.topic === b.topic &&
    a.says !== b.says &&
    a.fact.edtf !== undefined &&
    a.fact.edtf === b.fact.edtf &&
    opposites[a.fact.direction].includes(b.fact.direction)
  );
}

function compare<One extends Told>(
  about: Disagreement['about'],
  clusters: Clusters<One>,
  contradicts: (a: One, b: One) => boolean,
  say: (told: One) => string,
): Disagreement[] {
  return findContradictions(clusters, contradicts)
    .map(({facts, told}) => ({
      about,
      facts: facts.flatMap(([first]) => (first ? [idOf(first)] : [])),
      reason: told.map((one) => `${placeOf(one)} says ${say(one)}`).join('; '),
      citations: facts.flat().sort(compareTold).map(citationOf),
    }))
    .map((disagreement) => ({key: disagreement.facts.join('\n'), disagreement}))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({disagreement}) => disagreement);
}

/** Two facts, and the two tellings of them that contradict each other, each by path and place. */
interface Contradiction<One> {
  readonly facts: readonly (readonly One[])[];
  readonly told: readonly One[];
}

/** For each two clusters the first tellings of different sources that contradict each other. */
function findContradictions<One extends Told>(
  clusters: Clusters<One>,
  contradicts: (a: One, b: One) => boolean,
): Contradiction<One>[] {
  const told = clusters.flat();
  const clusterOf = Int32Array.from(clusters.flatMap((cluster, index) => cluster.map(() => index)));
  const found = new Map<number, {readonly list: number; readonly a: number; readonly b: number}>();
  eachNeighbours(told, (a, b, list) => {
    const first = clusterOf[a] ?? 0;
    const second = clusterOf[b] ?? 0;
    const one = told[a];
    const other = told[b];
    if (first === second) return;
    if (!one || !other || one.source.order === other.source.order || !contradicts(one, other)) return;
    const key = Math.min(first, second) * clusters.length + Math.max(first, second);
    const known = found.get(key);
    if (!known || list < known.list) found.set(key, {list, a, b});
  });
  const clusterAt = (index: number) => clusters[clusterOf[index] ?? 0] ?? [];
  return [...found.values()].map(({a, b}) => ({
    facts: [clusterAt(a), clusterAt(b)].sort(([x], [y]) => (x && y ? compareTold(x, y) : 0)),
    told: [a, b].flatMap((index) => told[index] ?? []).sort(compareTold),
  }));
}

/** `path:line`. */
function placeOf(told: Told): string {
  const {path, line} = citationOf(told);
  return `${path}:${line}`;
}

import type {Event, Quantity, Trend} from '../model/extract.ts';
import type {Disagreement} from '../model/merged.ts';
import {candidatePairs} from './merge-clusters.ts';
import {amountOf, countsTheSame, isAlike} from './merge-sameness.ts';
import type {Told} from './merge-tellings.ts';
import {compareTold} from './merge-tellings.ts';

type Clusters<Item> = readonly (readonly Told<Item>[])[];

/** Facts of different sources that tell one thing with different dates, numbers or directions. Within one source two
 *  dates are two events: relations that "deteriorated" in 1948 and in 1949 did so twice. */
export function findDisagreements(
  events: Clusters<Event>,
  quantities: Clusters<Quantity>,
  trends: Clusters<Trend>,
): Disagreement[] {
  return [
    ...compare('date', events, contradictsInDate, ({fact}) => fact.date ?? ''),
    ...compare('number', quantities, contradictsInNumber, ({fact}) => amountOf(fact)),
    ...compare('direction', trends, contradictsInDirection, ({fact}) => fact.direction),
  ];
}

/** The same act told alike, on days, months or years that exclude each other but are no more than a year apart. */
function contradictsInDate(a: Told<Event>, b: Told<Event>): boolean {
  if (a.from === null || b.from === null || a.to === null || b.to === null) return false;
  const excluded = a.to <= b.from || b.to <= a.from;
  const years = Math.abs(yearOf(a.from) - yearOf(b.from));
  return (
    excluded &&
    years <= 1 &&
    a.fact.kind === b.fact.kind &&
    isAlike(a, b, 0.8) &&
    Math.min(a.words.size, b.words.size) >= 3
  );
}

/** The same thing counted in sentences about the same, with another number, and not at another time. */
function contradictsInNumber(a: Told<Quantity>, b: Told<Quantity>): boolean {
  if (!countsTheSame(a, b) || amountOf(a.fact) === amountOf(b.fact) || !isAlike(a, b, 0.5)) return false;
  const apart =
    a.to !== null &&
    b.to !== null &&
    a.from !== null &&
    b.from !== null &&
    (a.to <= b.from || b.to <= a.from);
  const [low, high] = a.fact.atLeast === undefined ? [b.fact, a.fact] : [a.fact, b.fact];
  const agrees = low.atLeast !== undefined && high.value !== undefined && high.value >= low.atLeast;
  return !apart && !agrees;
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
function contradictsInDirection({fact: a}: Told<Trend>, {fact: b}: Told<Trend>): boolean {
  return (
    a.topic === b.topic &&
    a.edtf !== undefined &&
    a.edtf === b.edtf &&
    opposites[a.direction].includes(b.direction)
  );
}

function compare<Item>(
  about: Disagreement['about'],
  clusters: Clusters<Item>,
  contradicts: (a: Told<Item>, b: Told<Item>) => boolean,
  say: (told: Told<Item>) => string,
): Disagreement[] {
  const members = clusters.flatMap((cluster, index) => cluster.map((told) => ({told, index})));
  const found = new Map<string, Disagreement>();
  for (const [a, b] of candidatePairs(members.map(({told}) => told))) {
    const [first, second] = [members[a], members[b]];
    if (!first || !second || first.index === second.index) continue;
    if (first.told.citation.path === second.told.citation.path || !contradicts(first.told, second.told))
      continue;
    const pair = [clusters[first.index] ?? [], clusters[second.index] ?? []].sort(([x], [y]) =>
      x && y ? compareTold(x, y) : 0,
    );
    const facts = pair.flatMap(([told]) => (told ? [told.id] : []));
    const told = [first.told, second.told].sort(compareTold);
    if (found.has(facts.join('\n'))) continue;
    found.set(facts.join('\n'), {
      about,
      facts,
      reason: told.map((one) => `${one.citation.path}:${one.citation.line} says ${say(one)}`).join('; '),
      citations: pair
        .flat()
        .sort(compareTold)
        .map(({citation}) => citation),
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, disagreement]) => disagreement);
}

function yearOf(date: string): number {
  return Number.parseInt(date, 10);
}

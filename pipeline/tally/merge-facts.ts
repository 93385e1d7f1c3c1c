import type {EventSet} from '../model/event-set.ts';
import type {Event} from '../model/extract.ts';
import type {Merged, MergedFacts} from '../model/merged.ts';
import type {Certainty} from '../model/span.ts';
import {clusterTellings} from './merge-clusters.ts';
import {findDisagreements} from './merge-disagreements.ts';
import {daysOf, open} from './merge-intervals.ts';
import {isOneEvent, isOneQuantity, isOneState, isOneTrend} from './merge-sameness.ts';
import {citationOf, compareTold, type Fact, idOf, readTellings, type Told} from './merge-tellings.ts';

/** The facts of several documents as one set: what is told in several documents, or twice in one, is one fact with all its
 *  citations. Tellings that differ in precision refine each other, and the most exact one speaks; those that contradict
 *  each other stay apart and are named as a disagreement. The order of `eventSets` changes nothing, nor does a set that is
 *  given twice. Lists of facts are made each time that they are asked for. n log n in the number of facts. */
export function mergeFacts(eventSets: readonly EventSet[]): MergedFacts {
  const tellings = readTellings(eventSets);
  const events = clusterTellings(tellings.events, isOneEvent);
  const quantities = clusterTellings(tellings.quantities, isOneQuantity);
  const trends = clusterTellings(tellings.trends, isOneTrend);
  return {
    get events() {
      return toMerged(events, byTime);
    },
    get states() {
      return toMerged(clusterTellings(tellings.states, isOneState));
    },
    get quantities() {
      return toMerged(quantities);
    },
    get trends() {
      return toMerged(trends, byTime);
    },
    eventOf: findMerged(events),
    disagreements: findDisagreements(events, quantities, trends),
  };
}

function toMerged<Item extends Fact>(
  clusters: readonly (readonly Told<Item>[])[],
  compare: (a: Told, b: Told) => number = () => 0,
): Merged<Item>[] {
  return clusters
    .flatMap((cluster) => {
      const [first] = cluster;
      return first ? [{first, exact: mostExact(cluster, first), cluster}] : [];
    })
    .sort((a, b) => compare(a.exact, b.exact) || compareTold(a.first, b.first))
    .map(({first, exact, cluster}) => ({
      id: idOf(first),
      fact: exact.fact,
      citations: cluster.map(citationOf),
    }));
}

/** By each telling of what is told more than once, its most exact one. */
function findMerged(clusters: readonly (readonly Told<Event>[])[]): MergedFacts['eventOf'] {
  const merged = new Map<Event, Event>();
  for (const cluster of clusters) {
    const [first] = cluster;
    if (!first || cluster.length === 1) continue;
    const exact = mostExact(cluster, first);
    for (const {fact} of cluster) merged.set(fact, exact.fact);
  }
  return (telling) => merged.get(telling);
}

/** The telling with the shortest interval; of equal ones a stated before an implied one, then the first by place. */
function mostExact<Item extends Fact>(cluster: readonly Told<Item>[], first: Told<Item>): Told<Item> {
  return cluster.reduce((best, told) => (compareExactness(told, best) < 0 ? told : best), first);
}

function compareExactness(a: Told, b: Told): number {
  return daysOf(a) - daysOf(b) || Number(isImplied(a.fact)) - Number(isImplied(b.fact));
}

function isImplied(fact: Fact & {readonly certainty?: Certainty}): boolean {
  return fact.certainty !== undefined && fact.certainty !== 'stated';
}

/** What has no beginning stands at its end, what has neither comes last. */
function byTime(a: Told, b: Told): number {
  return startOf(a) - startOf(b) || a.to - b.to;
}

function startOf({from, to}: Told): number {
  return from === -open ? to : from;
}

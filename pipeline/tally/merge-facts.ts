import type {EventSet} from '../model/event-set.ts';
import type {Merged, MergedFacts} from '../model/merged.ts';
import {clusterTellings} from './merge-clusters.ts';
import {findDisagreements} from './merge-disagreements.ts';
import {isOneEvent, isOneQuantity, isOneState, isOneTrend} from './merge-sameness.ts';
import type {Told} from './merge-tellings.ts';
import {compareTold, readTellings} from './merge-tellings.ts';

/** The facts of several documents as one set: what is told in several documents, or twice in one, is one fact with all its
 *  citations. Tellings that differ in precision refine each other, and the most exact one speaks; those that contradict
 *  each other stay apart and are named as a disagreement. The order of `eventSets` changes nothing, nor does a set that is
 *  given twice. n log n in the number of facts. */
export function mergeFacts(eventSets: readonly EventSet[]): MergedFacts {
  const tellings = readTellings(eventSets);
  const events = merge(tellings.events, isOneEvent);
  const states = merge(tellings.states, isOneState);
  const quantities = merge(tellings.quantities, isOneQuantity);
  const trends = merge(tellings.trends, isOneTrend);
  return {
    events: toMerged(events, byTime),
    states: toMerged(states),
    quantities: toMerged(quantities),
    trends: toMerged(trends, byTime),
    disagreements: findDisagreements(events, quantities, trends),
  };
}

function merge<Item>(
  told: readonly Told<Item>[],
  isOne: (a: Told<Item>, b: Told<Item>) => boolean,
): Told<Item>[][] {
  return clusterTellings(told, isOne).map((cluster) => [...cluster].sort(compareTold));
}

function toMerged<Item>(
  clusters: readonly (readonly Told<Item>[])[],
  compare: (a: Told<Item>, b: Told<Item>) => number = () => 0,
): Merged<Item>[] {
  return clusters
    .flatMap((cluster) => {
      const [first] = cluster;
      return first ? [{first, exact: mostExact(cluster, first), cluster}] : [];
    })
    .sort((a, b) => compare(a.exact, b.exact) || compareTold(a.first, b.first))
    .map(({first, exact, cluster}) => ({
      id: first.id,
      fact: exact.fact,
      citations: cluster.map(({citation}) => citation),
    }));
}

/** The telling with the shortest interval; of equal ones a stated before an implied one, then the first by place. */
function mostExact<Item>(cluster: readonly Told<Item>[], first: Told<Item>): Told<Item> {
  return cluster.reduce((best, told) => (compareExactness(told, best) < 0 ? told : best), first);
}

function compareExactness({length, implied}: Told<unknown>, other: Told<unknown>): number {
  return length === other.length ? Number(implied) - Number(other.implied) : length < other.length ? -1 : 1;
}

function byTime(a: Told<unknown>, b: Told<unknown>): number {
  const [aFrom, bFrom] = [a.from ?? a.to ?? '~', b.from ?? b.to ?? '~'];
  const [aTo, bTo] = [a.to ?? '~', b.to ?? '~'];
  return compareText(aFrom, bFrom) || compareText(aTo, bTo);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

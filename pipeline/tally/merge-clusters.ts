import {openDisjointSets} from './disjoint-sets.ts';
import {eachNeighbours} from './merge-neighbours.ts';
import {compareTold, type Told} from './merge-tellings.ts';

/** Tellings in clusters of one fact each, in order of path and place: two neighbours that `isOne` holds for are in one
 *  cluster, and so are those that a third one joins. The order of the input changes nothing. */
export function clusterTellings<One extends Told>(
  told: readonly One[],
  isOne: (a: One, b: One) => boolean,
): One[][] {
  const sets = openDisjointSets(told.length);
  eachNeighbours(told, (a, b) => {
    const first = told[a];
    const second = told[b];
    if (first && second && isOne(first, second)) sets.join(a, b);
  });
  const clusters = Map.groupBy(told, (_, index) => sets.find(index));
  return [...clusters.values()].map((cluster) => (cluster.length > 1 ? cluster.sort(compareTold) : cluster));
}

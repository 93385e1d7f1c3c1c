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
    const [first, second] = [told[a], told[b]];
    if (first && second && isOne(first, second)) sets.join(a, b);
  });
  const clusters = new Map<number, One[]>();
  for (const [index, one] of told.entries()) {
    const root = sets.find(index);
    const cluster = clusters.get(root);
    if (cluster) cluster.push(one);
    else clusters.set(root, [one]);
  }
  return [...clusters.values()].map((cluster) => cluster.sort(compareTold));
}

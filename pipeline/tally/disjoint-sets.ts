/** The numbers from 0 to `size`, each in a set of its own until sets are joined. Nearly constant time for each step. */
export interface DisjointSets {
  /** The smallest number of the set. */
  readonly find: (one: number) => number;
  readonly join: (a: number, b: number) => void;
}

/** Disjoint sets as a forest whose paths are cut short whenever they are walked. */
export function openDisjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({length: size}, (_, one) => one);
  const parentOf = (one: number) => parents[one] ?? one;
  const find = (one: number) => {
    let at = one;
    while (parentOf(at) !== at) {
      parents[at] = parentOf(parentOf(at));
      at = parentOf(at);
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const first = find(a);
      const second = find(b);
      parents[Math.max(first, second)] = Math.min(first, second);
    },
  };
}

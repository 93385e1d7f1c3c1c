import type {Told} from './merge-tellings.ts';

/** How many neighbours in an order of words are compared: bounds the work on documents that say the same thing often. */
const reach = 24;

/** Tellings in clusters of one fact each: two that `isOne` holds for are in one cluster, and so are those that a third one
 *  joins. Tellings are compared that share a word and stand close by in order of their words, so the work is n log n
 *  and the order of the input doesn't matter. */
export function clusterTellings<Item>(
  told: readonly Told<Item>[],
  isOne: (a: Told<Item>, b: Told<Item>) => boolean,
): Told<Item>[][] {
  const parents = told.map((_, index) => index);
  for (const [a, b] of candidatePairs(told)) {
    const [first, second] = [told[a], told[b]];
    if (!first || !second || rootOf(parents, a) === rootOf(parents, b)) continue;
    if (isOne(first, second)) join(parents, a, b);
  }
  const clusters = new Map<number, Told<Item>[]>();
  for (const [index, item] of told.entries()) {
    const root = rootOf(parents, index);
    const cluster = clusters.get(root);
    if (cluster) cluster.push(item);
    else clusters.set(root, [item]);
  }
  return [...clusters.values()];
}

/** Pairs worth comparing: for each word of a telling, its neighbours among the tellings that have it. */
export function* candidatePairs(told: readonly Told<unknown>[]): Generator<[number, number]> {
  const signatures = told.map(
    ({words, from, to}) => `${[...words].sort().join(' ')} ${from ?? ''} ${to ?? ''}`,
  );
  // Sorted once: the tellings of each word then stand in that order too.
  const ordered = told
    .map((_, index) => index)
    .sort((a, b) => compareText(signatures[a] ?? '', signatures[b] ?? '') || a - b);
  const byWord = new Map<string, number[]>();
  for (const index of ordered) {
    for (const word of told[index]?.words ?? []) {
      const list = byWord.get(word);
      if (list) list.push(index);
      else byWord.set(word, [index]);
    }
  }
  for (const list of byWord.values()) {
    for (const [position, a] of list.entries()) {
      const end = Math.min(list.length, position + 1 + reach);
      for (let next = position + 1; next < end; next++) yield [a, list[next] ?? a];
    }
  }
}

function rootOf(parents: number[], index: number): number {
  let root = index;
  while ((parents[root] ?? root) !== root) root = parents[root] ?? root;
  let at = index;
  while (at !== root) [parents[at], at] = [root, parents[at] ?? root];
  return root;
}

function join(parents: number[], a: number, b: number): void {
  const [first, second] = [rootOf(parents, a), rootOf(parents, b)];
  parents[Math.max(first, second)] = Math.min(first, second);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

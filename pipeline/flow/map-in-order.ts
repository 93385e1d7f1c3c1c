export interface Bounds<Item> {
  /** How much an item weighs while it is worked on and until its result is taken. */
  readonly weigh: (item: Item) => number;
  /** The most that is held at a time; an item that weighs more is worked on alone. */
  readonly most: number;
}

/** The results of `work` in the order of the items. Items are begun while what is held stays within bounds: whoever takes
 *  the results slowly slows the work down. The first failure, in order, is thrown. */
export async function* mapInOrder<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
  {weigh, most}: Bounds<Item>,
): AsyncGenerator<Result> {
  const begun: {readonly weight: number; readonly result: Promise<Result>}[] = [];
  let held = 0;
  for (const item of items) {
    const weight = weigh(item);
    for (let oldest = begun[0]; oldest && held + weight > most; oldest = begun[0]) {
      yield await oldest.result;
      begun.shift();
      held -= oldest.weight;
    }
    const result = work(item);
    // Thrown when its turn comes: until then nobody waits for it.
    result.catch(() => {});
    begun.push({weight, result});
    held += weight;
  }
  for (const {result} of begun) yield await result;
}

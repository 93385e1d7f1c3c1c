/** How many objects of a bucket are asked for at once: S3 answers each in tens of milliseconds. */
const atOnce = 32;

/** The results of `work` in the order of `items`, some at a time; the first that fails fails all. */
export async function mapLimited<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const results: U[] = [];
  const queue = items.entries();
  const take = async () => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({length: atOnce}, take));
  return results;
}

/** Runs `job` for each item, at most `limit` at once, in order; the first failure is the result, and no more are begun. */
export async function forEachLimited<T>(
  items: readonly T[],
  limit: number,
  job: (item: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const work = async () => {
    while (next < items.length && !hasFailed) {
      const index = next++;
      await job(items[index] as T, index).catch((error) => {
        hasFailed = true;
        throw error;
      });
    }
  };
  await Promise.all(Array.from({length: Math.min(limit, items.length)}, work));
}

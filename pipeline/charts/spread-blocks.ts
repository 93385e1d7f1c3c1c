/** Something that wants its middle at `at` and takes `height`. */
export interface Block {
  readonly at: number;
  readonly height: number;
}

/** The tops of blocks between `least` and `most`, in their order, none over another and each as near as that allows to
 *  where it wants to be (neighbours that push each other share the shift). The blocks have to fit; linear. */
export function spreadBlocks(blocks: readonly Block[], least: number, most: number): number[] {
  const clusters: {top: number; height: number; wish: number; members: number}[] = [];
  for (const {at, height} of blocks) {
    let cluster = {top: clamp(at - height / 2, height), height, wish: at - height / 2, members: 1};
    for (
      let above = clusters.at(-1);
      above && above.top + above.height > cluster.top;
      above = clusters.at(-1)
    ) {
      clusters.pop();
      const members = above.members + cluster.members;
      const wish = (above.wish * above.members + (cluster.wish - above.height) * cluster.members) / members;
      const joined = above.height + cluster.height;
      cluster = {top: clamp(wish, joined), height: joined, wish, members};
    }
    clusters.push(cluster);
  }
  const tops: number[] = [];
  for (const {top, members} of clusters) {
    let next = top;
    for (let member = 0; member < members; member += 1) {
      tops.push(next);
      next += blocks[tops.length - 1]?.height ?? 0;
    }
  }
  return tops;

  function clamp(top: number, height: number): number {
    return Math.max(least, Math.min(top, most - height));
  }
}

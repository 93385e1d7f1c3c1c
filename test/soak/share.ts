/** `npm run soak` runs the long tests whole, `npm test` a tenth of them. */
const isWhole = process.env.SOAK === '1';

export function shareOf(count: number): number {
  return isWhole ? count : Math.ceil(count / 10);
}

/** In milliseconds: enough for a slow machine. */
export function patience(perRound: number, rounds: number): number {
  return 60_000 + perRound * rounds;
}

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function report(line: string): void {
  process.stdout.write(`${line}\n`);
}

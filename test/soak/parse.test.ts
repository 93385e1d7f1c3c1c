import {describe, it} from 'vitest';
import {fuzzDocuments} from '../parse/fuzz-documents.ts';

const seconds = Number(process.env.SOAK_SECONDS ?? 600);

/** `SOAK_SECONDS` says how long; ten minutes where it isn't set. The number of a mutation that breaks is in its message. */
describe.runIf(process.env.SOAK)('documents with mutations', () => {
  it(`are read or refused for ${seconds} seconds`, {timeout: (seconds + 60) * 1000}, async () => {
    const end = performance.now() + seconds * 1000;
    let seed = 1000;
    for (; performance.now() < end; seed += 50) {
      fuzzDocuments(seed, 50);
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.stdout.write(`soak: ${seed - 1000} mutated documents read\n`);
  });
});

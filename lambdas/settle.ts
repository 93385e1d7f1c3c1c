import {z} from 'zod';
import type {Storage} from '../pipeline/model/storage.ts';
import {digestState} from './digest-state.ts';
import {settlePayload, settleResult} from './payloads.ts';
import {type Stage, serve} from './serve.ts';

const claimKey = 'claim.json';
const claimSchema = z.object({state: z.string(), execution: z.string()});

/** Looks at the sources, twice: where they are the same after the wait as before it, nothing is on its way any more, and
 *  the first execution to see that state has its rebuild. What moves in between comes with an event, and thus an
 *  execution, of its own. No clock is compared, and no event's order is trusted. */
export const settle: Stage<z.infer<typeof settlePayload>, z.infer<typeof settleResult>> = {
  name: 'settle',
  input: settlePayload,
  output: settleResult,
  run: async ({execution, seen}, {sources, work}, {info}) => {
    const state = digestState(await sources.list());
    if (seen === undefined) return {status: 'looked', state};
    if (seen !== state) {
      info('the sources are still moving: a later execution rebuilds');
      return {status: 'moving', state};
    }
    return {status: (await claimState(work, {state, execution})) ? 'quiet' : 'claimed', state};
  },
};

export const handler = serve(settle);

/** Whether `execution` has the rebuild of this state: not where another claimed it and nothing was claimed since. */
async function claimState(work: Storage, claim: z.infer<typeof claimSchema>): Promise<boolean> {
  for (;;) {
    const found = await work.read(claimKey);
    const last = found && claimSchema.parse(JSON.parse(new TextDecoder().decode(found.bytes)));
    if (last?.state === claim.state) return last.execution === claim.execution;
    const bytes = new TextEncoder().encode(JSON.stringify(claim));
    const headers = {mediaType: 'application/json', cacheControl: 'no-store'};
    if ((await work.swap(claimKey, bytes, found?.etag ?? null, headers)).ok) return true;
  }
}

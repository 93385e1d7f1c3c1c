import {z} from 'zod';
import {readPointer} from '../pipeline/flow/publish.ts';
import {type Cloud, openCloud} from './cloud.ts';
import {keyValueStore} from './key-value-store.ts';
import {reconcileResult} from './payloads.ts';
import {type Stage, serve, type Telling} from './serve.ts';

/** The entry that the viewer-request function reads; see cdk/route-request.js. */
const entry = 'current';

/** Brings the edge in line with `current.json`, which is the truth. Every run ends with it, and so does every move of the
 *  pointer that an editor makes: its event starts it too, whatever it says. */
export const reconcile: Stage<unknown, z.infer<typeof reconcileResult>> = {
  name: 'reconcile',
  input: z.unknown(),
  output: reconcileResult,
  run: async (_, cloud, told) => {
    try {
      const result = await follow(cloud, told);
      told.count('EdgeBehind', 0);
      return result;
    } catch (error) {
      told.count('EdgeBehind', 1);
      throw error;
    }
  },
};

export const handler = serve(reconcile, () => openCloud(process.env, keyValueStore));

async function follow({site, edge}: Cloud, {info}: Telling): Promise<z.infer<typeof reconcileResult>> {
  for (;;) {
    // The tag comes before the pointer: whoever writes an older pointer then loses.
    const tag = await edge.tag();
    const pointer = await readPointer(site);
    if (!pointer) return {moved: false};
    const {edition} = pointer;
    if ((await edge.read(entry)) === edition) return {edition, moved: false};
    if (!(await edge.write(entry, edition, tag))) continue;
    info('the edge follows', {edition});
    return {edition, moved: true};
  }
}

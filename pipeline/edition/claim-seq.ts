import {z} from 'zod';
import {pointerSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {canonicalJson} from './canonical-json.ts';
import {json, mutable, pointerKey, seqKey} from './layout.ts';
import {readJson} from './read-json.ts';

const claimSchema = z.object({seq: z.int().min(0), edition: z.string()});

/** The number of a run that will publish `edition`: above all claimed before, unless the last one was for the same
 *  edition, or made it current, whose number it then is; so running again changes nothing. A number under which another
 *  edition is current (one that had to do without a source, or was brought back) is used up. */
export async function claimSeq(storage: Storage, edition: string): Promise<number> {
  for (;;) {
    const {value: last, etag} = await readJson(storage, seqKey, claimSchema);
    const {value: pointer} = await readJson(storage, pointerKey, pointerSchema);
    const highest = Math.max(last?.seq ?? 0, pointer?.seq ?? 0);
    if (pointer?.edition === edition && pointer.seq === highest) return highest;
    const isUsedUp = pointer?.seq === highest && pointer.edition !== edition;
    if (last?.edition === edition && last.seq === highest && !isUsedUp) return last.seq;
    const claim = {seq: highest + 1, edition};
    const bytes = new TextEncoder().encode(canonicalJson(claim));
    if ((await storage.swap(seqKey, bytes, etag, mutable(json))).ok) return claim.seq;
  }
}

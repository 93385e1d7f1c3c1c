import {type Edition, type EditionParts, idOf} from '../edition/assemble-edition.ts';
import {claimSeq} from '../edition/claim-seq.ts';
import {type PublishOptions, type PublishResult, publishEdition} from '../edition/publish-edition.ts';
import type {Storage} from '../model/storage.ts';

export type {Edition, EditionParts} from '../edition/assemble-edition.ts';
export type {PublishResult} from '../edition/publish-edition.ts';
export {readPointer} from '../edition/read-pointer.ts';

/** A made edition → storage: its files, then one swap of the pointer; or held, with the reasons.
 *  Without a `seq` the run takes the next one now. */
export async function publish(
  storage: Storage,
  edition: Edition | EditionParts,
  {seq, ...options}: Omit<PublishOptions, 'seq'> & {readonly seq?: number},
): Promise<PublishResult> {
  const number = seq ?? (await claimSeq(storage, idOf(edition)));
  return publishEdition(storage, edition, {...options, seq: number});
}

import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {makeTestEdition} from './make-test-edition.ts';

/** A publisher in a process of its own. `publish` goes through it whole; `swap` is one swap of one ETag. */
type Order =
  | {readonly type: 'publish'; readonly source: string; readonly seq: number; readonly ballast: number}
  | {readonly type: 'swap'; readonly key: string; readonly content: string; readonly expected: string | null};

const storage = await openStorage(process.argv[2] ?? '');
process.on('message', (order: Order) => {
  carryOut(order).then(
    (result) => process.send?.({result}),
    (error) => process.send?.({error: String(error)}),
  );
});
process.on('disconnect', () => process.exit(0));
process.send?.('ready');

async function carryOut(order: Order): Promise<unknown> {
  if (order.type === 'swap') {
    const headers = {mediaType: 'text/plain', cacheControl: 'no-cache'};
    return storage.swap(order.key, new TextEncoder().encode(order.content), order.expected, headers);
  }
  const edition = makeTestEdition({source: order.source, ballast: order.ballast});
  const {status} = await publishEdition(storage, edition, {seq: order.seq, hold: true});
  return {status, edition: edition.manifest.edition};
}

import {publishEdition} from '../../pipeline/edition/publish-edition.ts';
import {openStorage} from '../../pipeline/storage/open-storage.ts';
import {makeTestEdition} from './make-test-edition.ts';

/** Publishes one edition and prints how that went: TARGET SOURCE SEQ BALLAST. */
const [, , target = '', source = '', seq, ballast] = process.argv;
try {
  const storage = await openStorage(target);
  const edition = makeTestEdition({source, ballast: Number(ballast)});
  const {status} = await publishEdition(storage, edition, {seq: Number(seq), hold: true});
  process.stdout.write(`${JSON.stringify({status})}\n`);
} catch (error) {
  process.stdout.write(
    `${JSON.stringify({error: error instanceof Error ? error.message : String(error)})}\n`,
  );
}

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** Reads every file of a folder and, where it is asked to, digests it: the floor for whatever looks at all of them. */
const [folder = '.', digest] = process.argv.slice(2);
for (const name of readdirSync(folder).sort()) {
  const bytes = readFileSync(join(folder, name));
  if (digest) createHash('sha256').update(bytes).digest();
}

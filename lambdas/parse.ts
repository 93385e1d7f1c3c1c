import type {z} from 'zod';
import {packSource} from '../pipeline/flow/pack-event-set.ts';
import type {ParseOptions} from '../pipeline/flow/parse.ts';
import type {Cloud} from './cloud.ts';
import {digest, fetchJson, ownShape} from './keep-object.ts';
import type {ParsedDocument, ParseItem, Reference} from './payloads.ts';
import {parsePayload, parseResult} from './payloads.ts';
import {type Stage, serve} from './serve.ts';

/** A batch of documents → their event sets, in the work bucket. A document that can't be read is a result, never an
 *  error: one bad document stops no other. */
export const parse: Stage<z.infer<typeof parsePayload>, ParsedDocument[]> = {
  name: 'parse',
  input: parsePayload,
  output: parseResult,
  run: async ({BatchInput, Items}, cloud, {warn, count}) => {
    const hints = await readHints(cloud, BatchInput.hints);
    const parsed: ParsedDocument[] = [];
    for (const item of Items) parsed.push(await parseItem(item, hints, cloud));
    const failed = parsed.filter(({status}) => status === 'failed');
    if (failed.length > 0) warn('documents failed', {failed});
    count('DocumentsParsed', parsed.length - failed.length);
    count('DocumentsFailed', failed.length);
    return parsed;
  },
};

export const handler = serve(parse);

async function parseItem(
  {file, key, versionId, sha256, as, eventSet}: ParseItem,
  hints: Hints,
  {sources, work}: Cloud,
): Promise<ParsedDocument> {
  const bytes = await sources.read({key, versionId});
  if (!bytes || digest(bytes) !== sha256) {
    return {file, status: 'failed', reason: 'the version that was planned is gone: upload the file again'};
  }
  const packed = packSource({file, bytes, options: {...(as ? {as} : {}), ...(hints ? {hints} : {})}});
  // Where it is there already another run has kept the same event set; it may be packed by another version of zstd.
  await work.swap(eventSet, packed, null, {mediaType: 'application/octet-stream', cacheControl: 'no-store'});
  return {file, status: 'parsed'};
}

type Hints = ParseOptions['hints'];

/** Of the last run that this function worked for: each of its batches brings the same. */
let kept: {readonly sha256: string; readonly hints: Hints} | undefined;

async function readHints({work}: Cloud, reference: Reference): Promise<Hints> {
  if (kept?.sha256 !== reference.sha256) {
    kept = {
      sha256: reference.sha256,
      hints: await fetchJson(work, reference, ownShape<NonNullable<Hints>>()),
    };
  }
  return kept.hints;
}

import {diffPage} from '../../report-templates/diff-page.ts';
import type {EditionDiff} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {canonicalJson} from './canonical-json.ts';
import {compareEditions} from './compare-editions.ts';
import {diffEditions} from './diff-editions.ts';
import {diffKey, html, json} from './layout.ts';
import {readEdition} from './read-edition.ts';
import {replaceObject} from './replace-object.ts';
import {toPage} from './to-page.ts';

/** Writes page and data of what changed from one edition to another, and gives it; without corrections
 *  where one of them isn't there (the first edition, one that was taken down). */
export async function writeDiff(
  storage: Storage,
  from: string | null,
  to: string,
): Promise<Pick<EditionDiff, 'corrections'>> {
  if (from === null) return {corrections: []};
  const [before, now] = await Promise.all([readEdition(storage, from), readEdition(storage, to)]);
  if (!before || !now) return {corrections: []};
  const diff = diffEditions(...(await compareEditions(storage, before, now)));
  await Promise.all([
    replaceObject(storage, diffKey(diff.from, diff.to, 'json'), canonicalJson(diff), json),
    replaceObject(storage, diffKey(diff.from, diff.to, 'html'), toPage(diffPage(diff)), html),
  ]);
  return diff;
}

import {z} from 'zod';
import {openCitationTable} from '../model/citation-table.ts';
import type {EditionCitation, FormerValuesFile, ValuesFile} from '../model/edition.ts';
import {formerValuesFileSchema, valuesFileSchema} from '../model/edition.ts';
import type {Storage} from '../model/storage.ts';
import {editionKey} from './layout.ts';
import {readJson} from './read-json.ts';

export const valuesPath = 'data/values.json';

const anyValues = z.discriminatedUnion('schema', [valuesFileSchema, formerValuesFileSchema]);

/** The values of an edition, in the form that is written now, whichever version wrote them; `undefined` without any. */
export async function readValues(storage: Storage, id: string): Promise<ValuesFile | undefined> {
  const {value: file} = await readJson(storage, editionKey(id, valuesPath), anyValues);
  return file?.schema === 'values/1' ? updateValues(file).values : file;
}

/** The places that the values of an edition cite, by number, where the edition has no file of them: it was written when
 *  each value still held its own. */
export async function readFormerCitations(storage: Storage, id: string): Promise<readonly EditionCitation[]> {
  const {value: file} = await readJson(storage, editionKey(id, valuesPath), anyValues);
  return file?.schema === 'values/1' ? updateValues(file).citations : [];
}

/** Numbers the places anew, the same each time. */
function updateValues({pins, values}: FormerValuesFile): {
  values: ValuesFile;
  citations: readonly EditionCitation[];
} {
  const table = openCitationTable();
  const updated = values.map((value) => ({...value, citations: table.cite(value.citations)}));
  return {values: {schema: 'values/2', pins, values: updated}, citations: table.rows};
}

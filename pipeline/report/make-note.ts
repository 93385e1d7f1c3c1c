import type {Element} from 'hast';
import {note} from '../../report-templates/note.ts';
import type {Value} from '../model/tally.ts';
import type {OpenSource} from './open-sources.ts';
import type {Languages, Quoted} from './quote-value.ts';

/** What notes need to know of the edition. */
export interface Citing {
  readonly sources: ReadonlyMap<string, OpenSource>;
  /** Values that the method page lists. */
  readonly values: ReadonlyMap<string, Value>;
  readonly languages?: Languages | undefined;
}

/** Where a note stands: its id, and its number on paper. */
export interface NotePlace {
  readonly id: string;
  readonly number: number | undefined;
  readonly onPaper: boolean;
}

/** The note of a value: how it came to be, and the sentences that it rests on. */
export function makeNote(
  value: Value,
  {number, ...place}: NotePlace,
  {quotes, hidden}: Quoted,
  {values}: Pick<Citing, 'values'>,
): Element {
  const {id, display, provenance, how} = value;
  const href = `method.html#${values.has(id) ? valueAnchor(value) : 'checks'}`;
  const more = hidden ? {more: {words: `and ${hidden} more: every place it rests on`, href}} : {};
  return note({...place, ...(number ? {number} : {}), display, provenance, how, quotes, ...more});
}

/** Where the method page lists a value with all its places. */
export function valueAnchor({id}: Value): string {
  return `value-${id.replaceAll('.', '_')}`;
}

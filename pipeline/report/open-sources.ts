import type {Document, Passage, Table} from '../model/document.ts';
import type {EventSet} from '../model/event-set.ts';
import {findLast} from '../model/find-last.ts';
import {outlineOf} from '../model/outline-event-set.ts';
import type {Citation} from '../model/span.ts';
import type {Story, StorySource} from '../model/story.ts';

/** One source as the pages show it: what was read, and what the story says about it. */
export interface OpenSource {
  /** 1-based, in the story's order; names its page. */
  readonly number: number;
  readonly about: StorySource;
  readonly eventSet: EventSet;
  readonly document: Document;
  /** What the story calls the columns of a table, by their header. */
  readonly columns: ReadonlyMap<string, string>;
  /** Path of its evidence page in the edition. */
  readonly page: string;
}

/** A place in a source: the passage or the row of a table that an offset falls in. */
export type Place =
  | {readonly type: 'passage'; readonly passage: Passage}
  | {readonly type: 'row'; readonly table: Table; readonly row: number};

/** The story's sources that could be read, by path, in the story's order. One that is declared and absent is left out. */
export function openSources(story: Story, eventSets: readonly EventSet[]): ReadonlyMap<string, OpenSource> {
  const sets = new Map(eventSets.map((set) => [set.document.source.path, set]));
  const opened = new Map<string, OpenSource>();
  for (const [index, about] of story.front.sources.entries()) {
    const eventSet = sets.get(about.file);
    if (!eventSet) continue;
    const {document} = eventSet;
    const number = index + 1;
    opened.set(about.file, {
      number,
      about,
      eventSet,
      document,
      columns: labelColumns(story, about),
      page: `evidence/${number}.html`,
    });
  }
  return opened;
}

function labelColumns({front}: Story, {id}: StorySource): Map<string, string> {
  const series = (front.tallies ?? [])
    .filter((tally) => tally.type === 'series')
    .filter(({source}) => source === id);
  return new Map(
    series.flatMap(({columns}) => Object.values(columns).map(({header, label}) => [header, label] as const)),
  );
}

/** Where an offset of a document falls; undefined in what lies between its passages. */
export function findPlace({document}: OpenSource, offset: number): Place | undefined {
  const table = document.tables[lastStarting(document.tables, startOfTable, offset)];
  if (table) {
    const row = lastStarting(table.rows, (cells) => cells[0]?.start ?? 0, offset);
    if (offset <= (table.rows[row]?.at(-1)?.end ?? -1)) return {type: 'row', table, row};
  }
  const passage = findLast(document.passages, offset);
  return passage && offset < passage.end ? {type: 'passage', passage} : undefined;
}

/** Where a table begins in the decoded text. */
export function startOfTable({header, rows}: Table): number {
  return header[0]?.start ?? rows[0]?.[0]?.start ?? 0;
}

/** Address of a place on its source's page: the sentence, or the row of the table. */
export function addressOf(source: OpenSource, offset: number): string {
  const place = findPlace(source, offset);
  if (!place) return source.page;
  return `${source.page}#${place.type === 'row' ? rowId(place.table, place.row) : passageId(place.passage)}`;
}

/** The same of a citation or a fact. It names its sentence, so nothing is looked up outside of tables. */
export function addressOfCitation(
  source: OpenSource,
  {start, sentence}: Pick<Citation, 'start' | 'sentence'>,
): string {
  if (sentence === undefined || isInTable(source, start)) return addressOf(source, start);
  return `${source.page}#${passageId({id: sentence})}`;
}

/** Whether a place may stand in a table, as far as one sees without opening them; log n. */
export function isInTable({eventSet}: OpenSource, offset: number): boolean {
  const table = findLast(outlineOf(eventSet).tables, offset);
  return table !== undefined && offset <= table.end;
}

export function passageId({id}: Pick<Passage, 'id'>): string {
  return `s-${id}`;
}

/** Rows are named by where they begin, which no other row does. */
export function rowId({rows}: Table, row: number): string {
  return `r-${rows[row]?.[0]?.start ?? row}`;
}

/** Index of the last item that starts at or before `offset`, -1 where none does; items in order of their start. */
function lastStarting<T>(items: readonly T[], startOf: (item: T) => number, offset: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

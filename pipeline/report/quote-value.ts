import type {Piece} from '../../report-templates/lit-text.ts';
import type {NoteQuote} from '../../report-templates/note.ts';
import type {Passage, Table} from '../model/document.ts';
import {nameBriefly, nameFully} from '../model/source-name.ts';
import type {Citation, Span} from '../model/span.ts';
import type {Value} from '../model/tally.ts';
import type {Marked} from './cut-text.ts';
import {cutText} from './cut-text.ts';
import {findForeign} from './find-foreign.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOf, findPlace, isInTable} from './open-sources.ts';
import {toPlainOffset} from './to-plain-offset.ts';

/** Words in a source and their language, BCP 47. */
export type Languages = Readonly<Record<string, string>>;

export interface Quoted {
  readonly quotes: readonly NoteQuote[];
  /** How many sentences and rows are too many to show. */
  readonly hidden: number;
}

/** How many sentences, and how many rows of a table, a note shows before it leads on. */
const shownSentences = 4;
const shownRows = 5;

/** The quotes that a value stands on: each sentence once with every cited span lit, each table with the cited rows.
 *  In order of the citations. */
export function quoteValue(
  {citations}: Pick<Value, 'citations'>,
  sources: ReadonlyMap<string, OpenSource>,
  languages?: Languages,
): Quoted {
  const sentences = openSentences();
  const tables = new Map<Table, {source: OpenSource; cited: Citation[]; rows: Set<number>}>();
  let source: OpenSource | undefined;
  for (const citation of citations) {
    if (source?.about.file !== citation.path) source = sources.get(citation.path);
    if (!source) continue;
    const place = isInTable(source, citation.start) ? findPlace(source, citation.start) : undefined;
    if (place?.type === 'row') {
      const entry = tables.get(place.table) ?? {source, cited: [], rows: new Set<number>()};
      tables.set(place.table, entry);
      entry.cited.push(citation);
      entry.rows.add(place.row);
    } else sentences.add(source, citation);
  }
  const rowsHidden = [...tables.values()].reduce(
    (sum, {rows}) => sum + Math.max(0, rows.size - shownRows),
    0,
  );
  return {
    quotes: [
      ...sentences.shown.flatMap(({source, cited}) => quoteSentence(source, cited, languages)),
      ...[...tables].map(([table, {source, cited, rows}]) => quoteRows(source, table, cited, rows)),
    ],
    hidden: sentences.count() - sentences.shown.length + rowsHidden,
  };
}

/** Cited sentences: the first few with all that is cited in them, and how many there are. */
function openSentences() {
  const shown: {readonly source: OpenSource; readonly id: string; readonly cited: Citation[]}[] = [];
  const known = new Map<OpenSource, Set<string>>();
  return {
    shown,
    count: () => [...known.values()].reduce((sum, {size}) => sum + size, 0),
    add(source: OpenSource, citation: Citation) {
      const id = citation.sentence ?? sentenceAt(source, citation);
      if (id === undefined) return;
      const ofSource = known.get(source) ?? new Set();
      const {size} = ofSource;
      if (ofSource.add(id).size === size) {
        shown.find((one) => one.source === source && one.id === id)?.cited.push(citation);
        return;
      }
      if (size === 0) known.set(source, ofSource);
      if (shown.length < shownSentences) shown.push({source, id, cited: [citation]});
    },
  };
}

function sentenceAt(source: OpenSource, {start}: Span): string | undefined {
  const place = findPlace(source, start);
  return place?.type === 'passage' ? place.passage.id : undefined;
}

/** The sentence around places in it, whole, with the cited spans lit. */
function quoteSentence(source: OpenSource, cited: readonly Citation[], languages?: Languages): NoteQuote[] {
  const place = findPlace(source, cited[0]?.start ?? 0);
  if (place?.type !== 'passage') return [];
  const {passage} = place;
  const marked = [...toLit(passage, cited), ...findForeign(passage.plain, languages)];
  const text = cutPieces(passage.plain, marked);
  return [{text, from: nameSource(source, passage), href: addressOf(source, passage.start)}];
}

function quoteRows(
  source: OpenSource,
  table: Table,
  cited: readonly Citation[],
  rows: ReadonlySet<number>,
): NoteQuote {
  const starts = new Set(cited.map(({start}) => start));
  const shown = [...rows].sort((a, b) => a - b).slice(0, shownRows);
  return {
    table: {
      header: table.header.map(({text}) => source.columns.get(text.trim()) ?? text),
      rows: shown.map((row) => {
        const cells = table.rows[row] ?? [];
        return {
          href: addressOf(source, cells[0]?.start ?? 0),
          cells: cells.map(({text, start}) => ({text, lit: starts.has(start)})),
        };
      }),
    },
    from: nameSource(source),
    href: addressOf(source, table.rows[shown[0] ?? 0]?.[0]?.start ?? 0),
  };
}

/** Spans of the decoded text → the same in what people read of a passage, marked `lit`. */
export function toLit(passage: Passage, spans: readonly Span[]): Marked[] {
  return spans.map(({start, end}) => ({
    start: toPlainOffset(passage, start, 'start'),
    end: toPlainOffset(passage, end, 'end'),
    mark: 'lit',
  }));
}

/** A text, or the part of it inside `within`, cut at its marks. */
export function cutPieces(
  text: string,
  marked: readonly Marked[],
  within: Span = {start: 0, end: text.length},
): Piece[] {
  const inside = marked.map(({start, end, mark}) => ({
    start: start - within.start,
    end: end - within.start,
    mark,
  }));
  const words = text.slice(within.start, within.end);
  return cutText(words.length, inside).map(({start, end, marks}) => {
    const lang = marks.find((mark) => mark.startsWith('lang:'))?.slice(5);
    return {text: words.slice(start, end), lit: marks.includes('lit'), ...(lang ? {lang} : {})};
  });
}

/** A source as notes name it: who publishes it, and which section of it. */
export function nameSource({about}: OpenSource, passage?: Passage): string {
  if (!passage) return nameFully(about);
  const section = passage.section.at(-1);
  return section ? `${nameBriefly(about)}, section “${section}”` : `${nameBriefly(about)}, introduction`;
}

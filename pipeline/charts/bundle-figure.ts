import {createHash} from 'node:crypto';
import {type Zippable, zipSync} from 'fflate';
import type {FigureSpec} from '../model/figure.ts';
import type {Citation} from '../model/span.ts';
import type {SelfCitation} from './cite-figure.ts';
import {listRecords} from './list-records.ts';
import {printText} from './print-text.ts';
import {mostPlaces, type ShortValue} from './shorten-places.ts';
import {type FigureData, listCitations} from './write-data.ts';

/** A figure's data to hand on: CSV, JSON, what the columns are, how to cite it, and the sentences it rests on. */
export function bundleFigure(spec: FigureSpec, about: SelfCitation, data: FigureData): Uint8Array {
  const citations = listCitations(spec);
  const files: Zippable = {};
  for (const [name, content] of [
    [`${spec.id}.csv`, data.csv],
    [`${spec.id}.json`, data.json],
    ['metadata.json', `${JSON.stringify(describe(spec, about, data, citations), null, 2)}\n`],
    ['README.txt', writeReadme(spec, about, citations)],
  ] as const) {
    files[`${spec.id}/${name}`] = toBytes(content);
  }
  return zipSync(files, {mtime: fixedTime(), level: 9});
}

/** ZIP keeps local time without a zone: the same hands of the clock everywhere. */
function fixedTime(): Date {
  return new Date(1980, 0, 1, 12);
}

function describe(
  spec: FigureSpec,
  about: SelfCitation,
  {csv, json, columns}: FigureData,
  citations: readonly Citation[],
) {
  const {id, source, credit, notes} = spec;
  return {
    name: id,
    title: about.title,
    description: printText(spec.subtitle),
    alternative_text: about.description,
    notes: notes.map(printText),
    source,
    credit,
    rights: about.rights,
    ...(about.address === undefined ? {} : {homepage: about.address}),
    citation: {short: about.short, full: about.full},
    digest: about.digest,
    resources: [
      {path: `${id}.csv`, mediatype: 'text/csv', encoding: 'utf-8', ...sum(csv), fields: columns},
      {path: `${id}.json`, mediatype: 'application/json', encoding: 'utf-8', ...sum(json)},
    ],
    quotes: citations
      .slice(0, mostPlaces)
      .map(({path, line, column, quote}) => ({path, line, column, quote})),
    quotes_in_all: citations.length + countOthers(spec),
  };
}

function sum(content: string | Uint8Array): {bytes: number; hash: string} {
  const bytes = toBytes(content);
  return {bytes: bytes.length, hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`};
}

function toBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

function writeReadme(spec: FigureSpec, about: SelfCitation, citations: readonly Citation[]): string {
  const paragraphs = [
    about.title,
    printText(spec.subtitle),
    ...spec.notes.map(printText),
    `Cite as\n  ${about.short}`,
    `In full\n  ${about.full}`,
    `Source\n  ${about.source}`,
    `Rights\n  ${about.rights}\n  What is derived from a source's text is under that source's licence, with attribution to its authors.`,
    `Files\n  ${spec.id}.csv      the data, one line a record, UTF-8; an empty cell is no figure, never a zero\n  ${spec.id}.json     the same with its citations: [[0, 3]] is citations 0 to 2 of the list at its end\n  metadata.json`,
    `Where it stands in the sources (path:line:column)\n${listPlaces(spec, citations).join('\n')}`,
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

/** Places that aren't given with the figure. A value may stand in several rows; no two values share any of these places: only
 *  counts have so many, and each event has one row. */
function countOthers({tally}: FigureSpec): number {
  const values: ShortValue[] = listRecords(tally).flatMap(({values}) => values);
  const othersOf = new Map(values.map(({id, others = 0}) => [id, others]));
  return [...othersOf.values()].reduce((sum, others) => sum + others, 0);
}

function listPlaces(spec: FigureSpec, citations: readonly Citation[]): string[] {
  const {id} = spec;
  const shown = citations.slice(0, mostPlaces);
  const others = citations.length - shown.length + countOthers(spec);
  return [
    ...shown.map(({path, line, column, quote}) => `  ${path}:${line}:${column} “${quote}”`),
    ...(others > 0
      ? [
          `  and ${others} more places: data/values.json and data/citations.jsonl of the report have them all, under the ids of ${id}.json`,
        ]
      : []),
  ];
}

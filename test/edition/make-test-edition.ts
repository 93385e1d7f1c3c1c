import {createHash} from 'node:crypto';
import {assembleEdition, type Edition} from '../../pipeline/edition/assemble-edition.ts';
import {canonicalJson} from '../../pipeline/edition/canonical-json.ts';
import {identifyEdition} from '../../pipeline/edition/identify-edition.ts';
import {openCitationTable, printCitation} from '../../pipeline/model/citation-table.ts';
import type {ChecksFile, FiguresFile, FormerValuesFile} from '../../pipeline/model/edition.ts';
import type {OutputFile} from '../../pipeline/model/edition-file.ts';

export interface TestEdition {
  /** The one source, a sentence a line; every number in it is a value, the first is pinned. */
  readonly source: string;
  readonly path?: string;
  readonly code?: string;
  readonly title?: string;
  readonly updated?: string;
  readonly checks?: ChecksFile['checks'];
  readonly messages?: ChecksFile['messages'];
  /** In bytes, of each of eight further files. */
  readonly ballast?: number;
  /** Whether it is as an earlier version wrote it: each value with its own citations, all sentences in one file. */
  readonly former?: boolean;
}

/** An edition of a small source, with the data files that every edition has; what the pipeline makes is tested elsewhere. */
export function makeTestEdition(input: TestEdition): Edition {
  const {
    source,
    path = 'sources/report.txt',
    code = 'c0de',
    title = 'A report',
    updated = '2026-11-23',
  } = input;
  const inputs = {
    story: {path: 'story.md', sha256: sha256(title)},
    sources: [{path, sha256: sha256(source)}],
    code,
  };
  const files = [
    textFile(
      'index.html',
      'text/html; charset=utf-8',
      `<!doctype html><title>${title}</title><p>${source}</p>`,
    ),
    ...(input.former ? [describeFormerValues(path, source)] : describeValues(path, source)),
    dataFile('data/checks.json', {
      schema: 'checks/2',
      checks: input.checks ?? [],
      messages: input.messages ?? [],
    }),
    ...describeSentences(path, source, input.former),
    dataFile('data/figures.json', describeFigures(source)),
    ...ballast(source, input.ballast ?? 0),
  ];
  return assembleEdition({...inputs, id: identifyEdition(inputs), title, updated, files});
}

function describeValues(path: string, source: string): OutputFile[] {
  const values = listValues(path, source);
  const table = openCitationTable();
  const cited = values.map((value) => ({...value, citations: table.cite(value.citations)}));
  return [
    dataFile('data/values.json', {schema: 'values/2', pins: ['number-1'], values: cited}),
    textFile(
      'data/citations.jsonl',
      'application/jsonl',
      table.rows.map((row) => `${printCitation(row)}\n`).join(''),
    ),
  ];
}

function describeFormerValues(path: string, source: string): OutputFile {
  const values: FormerValuesFile = {
    schema: 'values/1',
    pins: ['number-1'],
    values: listValues(path, source),
  };
  return dataFile('data/values.json', values);
}

function listValues(path: string, source: string): FormerValuesFile['values'] {
  const numbers = lines(source).flatMap(({text, start, line}) =>
    [...text.matchAll(/\d+/g)].map(({0: quote, index}) => ({
      number: Number(quote),
      citation: {
        path,
        line,
        column: index + 1,
        start: start + index,
        end: start + index + quote.length,
        quote,
        sentence: sha256(text).slice(0, 8),
      },
    })),
  );
  const stated = numbers.map(({number, citation}, index) => ({
    id: `number-${index + 1}`,
    type: 'number' as const,
    display: String(number),
    number,
    provenance: 'stated',
    how: 'Stated in the source.',
    citations: [citation],
  }));
  const sum = numbers.reduce((total, {number}) => total + number, 0);
  const total = {
    id: 'total',
    type: 'number' as const,
    display: String(sum),
    number: sum,
    provenance: 'computed',
    how: 'The sum of the numbers.',
    citations: numbers.map(({citation}) => citation),
  };
  return [...stated, total];
}

function describeSentences(path: string, source: string, isFormer = false): OutputFile[] {
  const sentences = lines(source).map(({text, start, line}) => {
    const id = sha256(text).slice(0, 8);
    return {
      id,
      line,
      column: 1,
      start,
      end: start + text.length,
      quote: text,
      events: /\bin (\d{4})\b/i.test(text)
        ? [{id: `${id}-e1`, summary: text.slice(0, 90), date: /\bin (\d{4})\b/i.exec(text)?.[1] ?? ''}]
        : [],
      quantities: text.match(/\d+ \p{L}+/gu) ?? [],
    };
  });
  const page = 'evidence/1.html';
  if (isFormer)
    return [dataFile('data/sentences.json', {schema: 'sentences/1', sources: [{path, page, sentences}]})];
  const file = 'data/sentences/1.json';
  const facts = sentences.reduce((sum, {events, quantities}) => sum + events.length + quantities.length, 0);
  return [
    dataFile('data/sentences.json', {
      schema: 'sentences/2',
      sources: [{path, page, file, facts}],
    }),
    dataFile(file, {schema: 'source-sentences/1', path, sentences}),
  ];
}

function describeFigures(source: string): FiguresFile {
  const digest = sha256((source.match(/\d+/g) ?? []).join()).slice(0, 12);
  return {schema: 'figures/1', figures: [{id: 'numbers', title: 'The numbers', digest}]};
}

function lines(source: string): {text: string; start: number; line: number}[] {
  let start = 0;
  return source.split('\n').map((text, index) => {
    const line = {text, start, line: index + 1};
    start += text.length + 1;
    return line;
  });
}

function ballast(source: string, size: number): OutputFile[] {
  if (size === 0) return [];
  return Array.from({length: 8}, (_, index) =>
    textFile(
      `assets/${index}.bin`,
      'application/octet-stream',
      `${sha256(`${source}${index}`)}`.repeat(Math.ceil(size / 64)),
    ),
  );
}

function dataFile(path: string, data: unknown): OutputFile {
  return textFile(path, 'application/json', canonicalJson(data));
}

function textFile(path: string, mediaType: string, text: string): OutputFile {
  return {path, mediaType, bytes: new TextEncoder().encode(text)};
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

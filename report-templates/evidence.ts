import type {Element} from 'hast';
import {h} from 'hastscript';
import type {SourceEntry} from './apparatus.ts';
import {sourceEntry} from './apparatus.ts';

/** A stretch of a sentence and what was found on it. */
export interface FoundPiece {
  readonly text: string;
  readonly marks: readonly FoundMark[];
  readonly lang?: string;
}
export type FoundMark = 'date' | 'implied' | 'count' | 'trend' | 'event';

/** One thing found in a sentence. */
export interface Find {
  readonly words: string;
  /** `date, stated`, `count`, … */
  readonly kind: string;
  /** What it was read as: EDTF, a number with what is counted, a summary. */
  readonly value: string;
  /** Line and column in the file. */
  readonly place: string;
}

export interface EvidenceSentence {
  readonly type: 'sentence';
  readonly id: string;
  readonly number: number;
  readonly pieces: readonly FoundPiece[];
  readonly finds: readonly Find[];
  readonly uses: readonly UsedIn[];
  readonly citation: string;
  /** Said of what is no part of the text proper. */
  readonly aside?: string;
  /** The sentence on the page it was published on. */
  readonly original?: string;
}

export interface EvidenceHeading {
  readonly type: 'heading';
  readonly id: string;
  /** 2 to 6. */
  readonly depth: number;
  readonly pieces: readonly FoundPiece[];
  readonly uses: readonly UsedIn[];
}

/** Where the report prints what a sentence says: links by section. */
export interface UsedIn {
  readonly title: string;
  readonly links: readonly {readonly href: string; readonly display: string}[];
}

/** What stands together in the source. */
export interface EvidenceBlock {
  readonly type: 'block';
  readonly items: readonly (EvidenceSentence | EvidenceHeading)[];
}

export type EvidencePart = EvidenceBlock | EvidenceTable;

export interface EvidenceTable {
  readonly type: 'table';
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly (readonly FoundPiece[])[];
    readonly uses: readonly UsedIn[];
    readonly line: string;
  }[];
}

export interface EvidencePage {
  readonly source: SourceEntry;
  /** Whether the whole source is a table. */
  readonly isTable: boolean;
  readonly parts: readonly EvidencePart[];
  readonly licence: string;
}

/** The whole source, every find marked; the sentence that a note led to is lit. */
export function evidence({source, isTable, parts, licence}: EvidencePage): Element[] {
  return [
    h('div.sheet', [
      h('p.sheet__kicker', h('a', {href: '../evidence.html'}, 'Evidence')),
      h('h1.sheet__title', source.title),
      h('p.sheet__standfirst', standfirst(isTable)),
      isTable ? undefined : legend(),
    ]),
    h(
      'div.evidence',
      parts.map((part) => (part.type === 'table' ? table(part) : block(part))),
    ),
    h('section.sheet__part', [
      h('h2', 'About this source'),
      h('ol.sources', sourceEntry(source)),
      h('p.licence', licence),
    ]),
  ];
}

function standfirst(isTable: boolean): string {
  return isTable
    ? 'The table as it was read. The row you came from is lit; an empty cell is no figure, not a zero.'
    : 'The source as it was read, a sentence at a time and in its own words. The sentence you came from is lit; what was found in it stands beside it, with its line and column in the file.';
}

function legend(): Element {
  return h('ul.evidence__legend', {ariaLabel: 'Marks'}, [
    h('li', h('span.found.found--date', 'date')),
    h('li', h('span.found.found--date.found--implied', 'date, implied in part')),
    h('li', h('span.found.found--count', 'count')),
    h('li', h('span.found.found--trend', 'direction')),
    h('li', h('span.found.found--event', 'event')),
    h('li', h('span.evidence__lit', 'the sentence you came from')),
  ]);
}

function block({items}: EvidenceBlock): Element {
  return h(
    'div.evidence__block',
    items.map((item) => (item.type === 'heading' ? heading(item) : sentence(item))),
  );
}

function heading({id, depth, pieces, uses}: EvidenceHeading): Element {
  return h('div.evidence__heading', {id}, [
    h(`h${depth}`, foundText(pieces)),
    uses.length ? usedIn(uses) : undefined,
  ]);
}

function sentence({id, number, pieces, finds, uses, citation, original, aside}: EvidenceSentence): Element {
  return h('div.evidence__sentence', {id}, [
    h('p.evidence__text', [
      h('a.evidence__n', {href: `#${id}`, ariaLabel: `Sentence ${number}`}, String(number)),
      ...foundText(pieces),
    ]),
    h('div.evidence__beside', [
      aside && h('p', aside),
      finds.length ? h('dl.finds', finds.map(find)) : undefined,
      uses.length ? usedIn(uses) : undefined,
      h('details.cite', [
        h('summary', {ariaLabel: `Cite sentence ${number}`}, 'Cite'),
        h('p.cite__text', citation),
        original && h('p', h('a', {href: original}, 'Find it on the original page')),
      ]),
    ]),
  ]);
}

function find({words, kind, value, place}: Find): Element {
  const shown = value && value !== words ? `${kind}: ${value}` : kind;
  return h('div', [h('dt', words), h('dd', [h('span.finds__place', place), shown])]);
}

function usedIn(uses: readonly UsedIn[], words = 'Used in '): Element {
  return h('p.used', [
    words,
    ...uses.flatMap(({title, links}, index) => [
      `${index ? '; ' : ''}${title}: `,
      ...links.flatMap(({href, display}, at) => [at ? ', ' : '', h('a', {href}, display)]),
    ]),
  ]);
}

function table({header, rows}: EvidenceTable): Element {
  return h(
    'div.scroll',
    {tabIndex: 0, role: 'region', ariaLabel: `Table, from line ${rows[0]?.line ?? ''}`},
    [
      h('table.data.data--evidence', [
        h(
          'thead',
          h('tr', [
            ...header.map((name) => h('th', {scope: 'col'}, name)),
            h('th', {scope: 'col'}, 'Used in'),
            h('th', {scope: 'col'}, 'Line'),
          ]),
        ),
        h(
          'tbody',
          rows.map(({id, cells, uses, line}) =>
            h('tr', {id}, [
              ...cells.map((cell, index) =>
                h(
                  index ? 'td' : 'th',
                  index ? {} : {scope: 'row'},
                  cell.length ? foundText(cell) : h('span.missing', 'empty'),
                ),
              ),
              h('td', uses.length ? usedIn(uses, '') : ''),
              h('td', line),
            ]),
          ),
        ),
      ]),
    ],
  );
}

function foundText(pieces: readonly FoundPiece[]): (Element | string)[] {
  return pieces.map(({text, marks, lang}) => {
    if (!marks.length && !lang) return text;
    return h(
      ['span', ...(marks.length ? ['found'] : []), ...marks.map((mark) => `found--${mark}`)].join('.'),
      lang ? {lang} : {},
      text,
    );
  });
}

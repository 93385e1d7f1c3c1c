import type {Element} from 'hast';
import {h} from 'hastscript';
import type {SourceEntry} from './apparatus.ts';
import {sourceEntry} from './apparatus.ts';
import type {EvidenceBlock, EvidencePart, EvidenceTable} from './evidence-parts.ts';
import {evidenceHeading, evidenceSentence, foundText, usedIn} from './evidence-sentence.ts';

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
    items.map((item) => (item.type === 'heading' ? evidenceHeading(item) : evidenceSentence(item))),
  );
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

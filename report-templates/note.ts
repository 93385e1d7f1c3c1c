import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {Provenance} from '../pipeline/model/tally.ts';
import type {Piece} from './lit-text.ts';
import {litText} from './lit-text.ts';

/** What opens at a cited value: where it comes from, and how. */
export interface Note {
  readonly id: string;
  /** What the value reads: names the note for those who hear it. */
  readonly display: string;
  /** Its number on paper, where notes are printed under each section. */
  readonly number?: number;
  /** Whether it is printed on paper: the same note may stand there already, or its value may not. */
  readonly onPaper: boolean;
  readonly provenance: Provenance;
  readonly how?: string;
  readonly quotes: readonly NoteQuote[];
  /** Said after the quotes where there are more than are shown. */
  readonly more?: {readonly words: string; readonly href: string};
}

/** One sentence of a source, whole, its spans lit; or rows of a table. */
export interface NoteQuote {
  readonly text?: readonly Piece[];
  readonly table?: {
    readonly header: readonly string[];
    readonly rows: readonly NoteRow[];
  };
  /** Publisher and section. */
  readonly from: string;
  readonly href: string;
}

export interface NoteRow {
  readonly href: string;
  readonly cells: readonly {readonly text: string; readonly lit: boolean}[];
}

const labels: Record<Provenance, string> = {
  stated: 'The source says',
  implied: 'Implied by the source',
  computed: 'Computed from the source',
};

/** A popover without script: opened by the button over its value, closed by its own. */
export function note({id, display, number, onPaper, provenance, how, quotes, more}: Note): Element {
  const name = {
    id,
    popover: 'auto',
    role: 'note',
    ariaLabel: `Source of ${display}`,
    ...(number ? {dataNote: String(number)} : {}),
  };
  return h(onPaper ? 'div.note' : 'div.note.note--screen', name, [
    h('p.note__label', labels[provenance]),
    how && provenance !== 'stated' ? h('p.note__how', how) : undefined,
    ...quotes.flatMap(noteQuote),
    more && h('p.note__more', h('a', {href: more.href}, more.words)),
    h('button.note__close', {type: 'button', popovertarget: id, popovertargetaction: 'hide'}, 'Close'),
  ]);
}

function noteQuote({text, table, from, href}: NoteQuote): Element[] {
  const way = h('p.note__from', [
    `${from}. `,
    h('a', {href}, table ? 'See it in the table' : 'Read it in its paragraph'),
  ]);
  return [
    text ? h('blockquote.note__quote', litText(text)) : h('div.note__quote', table ? noteTable(table) : []),
    way,
  ];
}

function noteTable({header, rows}: NonNullable<NoteQuote['table']>): ElementContent {
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        header.map((name) => h('th', {scope: 'col'}, name)),
      ),
    ),
    h('tbody', rows.map(noteRow)),
  ]);
}

/** The first cell names the row, and leads to it. */
function noteRow({href, cells}: NoteRow): Element {
  return h(
    'tr',
    cells.map(({text, lit}, index) =>
      h('td', index ? content(text, lit) : h('a', {href}, content(text, lit))),
    ),
  );
}

function content(text: string, lit: boolean): Element | string {
  return lit ? h('mark', text) : text;
}

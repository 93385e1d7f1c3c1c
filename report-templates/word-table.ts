import type {Element} from 'hast';
import {h} from 'hastscript';

export interface WordRow {
  /** Its address on the page, where something leads to it. */
  readonly id?: string;
  readonly cells: readonly (Element | string | readonly (Element | string)[])[];
}

/** A table of words, scrolled on its own where it is too wide. The first cell of a row names it. */
export function wordTable(name: string, columns: readonly string[], rows: readonly WordRow[]): Element {
  return h('div.scroll', {tabIndex: 0, role: 'region', ariaLabel: `Table: ${name}`}, [
    h('table.data.data--words', [
      h(
        'thead',
        h(
          'tr',
          columns.map((column) => h('th', {scope: 'col'}, column)),
        ),
      ),
      h('tbody', rows.map(row)),
    ]),
  ]);
}

function row({id, cells}: WordRow): Element {
  return h(
    'tr',
    id ? {id} : {},
    cells.map((cell, index) => {
      const content = Array.isArray(cell) ? cell : [cell as Element | string];
      return index ? h('td', content) : h('th', {scope: 'row'}, content);
    }),
  );
}

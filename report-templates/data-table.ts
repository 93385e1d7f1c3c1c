import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {FigureTable} from '../pipeline/model/figure.ts';
import type {Value} from '../pipeline/model/tally.ts';
import {citedValue} from './cited-value.ts';

/** A figure's data as a table, named by the element of the id `labelledBy` where there is one. A value stated once leads straight to its place; one that was worked out opens a note.
 *  An empty cell is "no figure", never a zero. */
export function dataTable(
  {columns, rows}: FigureTable,
  evidence: (path: string, start: number) => string,
  labelledBy?: string,
): Element {
  const name = labelledBy ? {ariaLabelledBy: labelledBy} : {ariaLabel: 'The data as a table'};
  return h('div.scroll', {tabIndex: 0, role: 'region', ...name}, [
    h('table.data', [
      h(
        'thead',
        h(
          'tr',
          columns.map((name) => h('th', {scope: 'col'}, name)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell, index) => h(index ? 'td' : 'th', index ? {} : {scope: 'row'}, [content(cell)])),
          ),
        ),
      ),
    ]),
  ]);

  function content(cell: string | Value | null): ElementContent {
    if (cell === null) return h('span.missing', 'no figure');
    if (typeof cell === 'string') return {type: 'text', value: cell};
    const [only, ...others] = cell.citations;
    if (cell.provenance !== 'stated' || !only || others.length) return citedValue(cell);
    return h('a.value', {href: evidence(only.path, only.start)}, cell.display);
  }
}

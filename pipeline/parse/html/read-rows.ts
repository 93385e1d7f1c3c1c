import type {Element, Nodes} from 'hast';
import type {Cell} from '../../model/document.ts';
import type {Piece} from '../block.ts';
import {collectProse} from '../collect-prose.ts';

/** The rows of a table, each its cells; those of a table inside it are not among them. */
export function findRows(table: Element): Element[][] {
  return childrenOf(table).flatMap((child) => {
    if (child.tagName === 'tr') return [cellsOf(child)];
    if (!/^t(?:head|body|foot)$/.test(child.tagName)) return [];
    return childrenOf(child)
      .filter(({tagName}) => tagName === 'tr')
      .map(cellsOf);
  });
}

/** Whether a table holds data, rather than laying out a page: it has two cells in a row, and no table within. */
export function isData(table: Element, rows: readonly (readonly Element[])[]): boolean {
  const {role} = table.properties;
  if (role === 'presentation' || role === 'none') return false;
  return rows.some((row) => row.length > 1) && !rows.some((row) => row.some(hasTable));
}

export function toCell(text: string, pieces: readonly Piece[], empty: number): Cell {
  const start = pieces[0]?.start ?? empty;
  return {start, end: pieces.at(-1)?.end ?? start, text: collectProse(text, pieces).plain};
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).filter(({tagName}) => tagName === 'td' || tagName === 'th');
}

function hasTable(cell: Element): boolean {
  const stack: Nodes[] = [cell];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'table') return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

function childrenOf(element: Element): Element[] {
  return element.children.filter((child) => child.type === 'element');
}

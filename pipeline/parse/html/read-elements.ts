import type {Element, Nodes, Parents} from 'hast';
import type {Table} from '../../model/document.ts';
import type {Block, Piece, Problem, Reading} from '../block.ts';
import {alignText} from './align-text.ts';
import {blockElements} from './chrome.ts';
import {collapseSpace} from './collapse-space.ts';
import {isUnread} from './is-unread.ts';
import {findRows, isData, toCell} from './read-rows.ts';
import {restoreOrder} from './restore-order.ts';

interface Context {
  readonly type: Block['type'];
  readonly depth?: number;
  readonly part?: 'infobox';
  /** White space is read as it stands. */
  readonly preformatted?: boolean;
  /** Inside an article or main, whose header is its own. */
  readonly inner?: boolean;
}

/** A hast tree → its blocks and tables in order of the text. Positions are counted from `offset` in `text`. */
export function readElements(text: string, offset: number, root: Parents): Reading {
  const [blocks, tables]: [Block[], Table[]] = [[], []];
  let pieces: Piece[] = [];

  const inner = root.type === 'element';
  readChildren(root, {type: 'paragraph', inner});
  flush({type: 'paragraph'});
  const {blocks: ordered, moved} = restoreOrder(blocks);
  return {blocks: ordered, tables, problems: moved === undefined ? [] : [tellMoved(moved)]};

  function readChildren(parent: Parents, context: Context): void {
    for (const child of parent.children) read(child, context);
  }

  function read(node: Nodes, context: Context): void {
    if (node.type === 'text') pieces.push(...toPieces(node));
    else if (node.type === 'element' && node.tagName === 'br') readBreak(node, context);
    else if (node.type === 'element' && !isUnread(node, context.inner === true)) readElement(node, context);
  }

  function readElement(element: Element, context: Context): void {
    const rows = element.tagName === 'table' ? findRows(element) : [];
    if (!blockElements.has(element.tagName)) {
      readChildren(element, context);
      return;
    }
    flush(context);
    const own = toContext(element, context);
    if (isData(element, rows)) readTable(rows, own);
    else readChildren(element, own);
    flush(own);
  }

  function readTable(rows: readonly (readonly Element[])[], context: Context): void {
    const cells = rows.map((row) =>
      row.map((element) => {
        readChildren(element, {...context, type: 'cell'});
        return toCell(
          text,
          flush({...context, type: 'cell'}),
          offset + (element.position?.start.offset ?? 0),
        );
      }),
    );
    const headed = rows[0]?.every(({tagName}) => tagName === 'th') === true;
    tables.push(headed ? {header: cells[0] ?? [], rows: cells.slice(1)} : {header: [], rows: cells});
  }

  /** Two line breaks end a paragraph. */
  function readBreak(element: Element, context: Context): void {
    const start = offset + (element.position?.start.offset ?? 0);
    const end = offset + (element.position?.end.offset ?? start);
    const last = pieces.findLast(
      ({plain, ...span}) => (plain ?? text.slice(span.start, span.end)).trim() !== '' || plain === '\n',
    );
    if (last?.plain === '\n') flush(context);
    else if (end > start) pieces.push({start, end, plain: '\n'});
  }

  function toPieces(node: {value: string; position?: Nodes['position']}): Piece[] {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    return start === undefined || end === undefined
      ? []
      : alignText(text, offset + start, offset + end, node.value);
  }

  function flush({type, depth, part, preformatted}: Context): readonly Piece[] {
    const read = preformatted ? pieces : collapseSpace(text, pieces);
    pieces = [];
    if (read.length === 0) return [];
    blocks.push({type, pieces: read, ...(depth === undefined ? {} : {depth}), ...(part ? {part} : {})});
    return read;
  }
}

function toContext({tagName, properties}: Element, context: Context): Context {
  const heading = /^h([1-6])$/.exec(tagName);
  if (heading) return {...context, type: 'heading', depth: Number(heading[1])};
  if (tagName === 'li' || tagName === 'dd' || tagName === 'dt') return {...context, type: 'item'};
  if (tagName === 'blockquote') return {...context, type: 'quote'};
  if (tagName === 'pre') return {...context, preformatted: true};
  if (tagName === 'article' || tagName === 'main') return {...context, inner: true};
  const classes = Array.isArray(properties.className) ? properties.className : [];
  if (tagName === 'table' && classes.includes('infobox')) return {...context, part: 'infobox'};
  return context;
}

function tellMoved(offset: number): Problem {
  return {
    offset,
    rule: 'html-misplaced',
    reason:
      'text stands inside a table but outside its cells, read where it stands: put it in a cell or out of the table',
    severity: 'info',
  };
}

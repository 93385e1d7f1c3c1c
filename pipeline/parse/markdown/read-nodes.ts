import type {Code, Html, ListItem, Nodes, Parent, Root, Table as TableNode} from 'mdast';
import type {Cell, Table} from '../../model/document.ts';
import type {Block, Piece, Problem, Reading} from '../block.ts';
import {collectPieces} from '../collect-pieces.ts';
import {collectProse} from '../collect-prose.ts';
import {readHtml} from '../read-html.ts';
import {readTitle} from './read-title.ts';

interface Context {
  readonly type: Block['type'];
  readonly part?: 'sources';
  /** A number that opens a list item and is a year: it is prose. */
  readonly marker?: Piece;
}

/** An mdast tree of a Markdown document → its blocks and tables, in order of the text. */
export function readNodes(text: string, tree: Root): Reading {
  const [blocks, tables, problems]: [Block[], Table[], Problem[]] = [[], [], []];
  let title: string | undefined;

  readChildren(tree, {type: 'paragraph'});
  return {blocks, tables, problems, ...(title === undefined ? {} : {title})};

  function readChildren(parent: Parent, context: Context): void {
    for (const [at, child] of parent.children.entries()) {
      const {marker, ...rest} = context;
      read(child, at === 0 && marker ? {...rest, marker} : rest);
    }
  }

  function read(node: Nodes, context: Context): void {
    if (node.type === 'heading') add({type: 'heading', depth: node.depth}, collectPieces(text, node));
    else if (node.type === 'paragraph') add(context, collectPieces(text, node), context.marker);
    else if (node.type === 'listItem')
      readChildren(node, {...context, type: 'item', ...readMarker(text, node)});
    else if (node.type === 'list') readChildren(node, context);
    else if (node.type === 'blockquote') readChildren(node, {...context, type: 'quote'});
    else if (node.type === 'footnoteDefinition') readChildren(node, {...context, part: 'sources'});
    else if (node.type === 'table') addTable(node, context);
    else if (node.type === 'html') addHtml(node);
    else if (node.type === 'code') problems.push(tellCode(node));
    else if (node.type === 'yaml' || (node.type as string) === 'toml') {
      const front = readTitle(text.slice(node.position?.start.offset, node.position?.end.offset));
      title = front.title;
      problems.push(...front.problems);
    }
  }

  function add({type, part, depth}: Context & {depth?: number}, pieces: Piece[], marker?: Piece): void {
    const all = marker && pieces[0] ? [marker, {start: marker.end, end: pieces[0].start}, ...pieces] : pieces;
    if (all.length === 0) return;
    blocks.push({type, pieces: all, ...(depth === undefined ? {} : {depth}), ...(part ? {part} : {})});
  }

  function addTable(node: TableNode, {part}: Context): void {
    const rows = node.children.map((row) =>
      row.children.map((cell) => {
        const pieces = collectPieces(text, cell);
        add({type: 'cell', ...(part ? {part} : {})}, pieces);
        return toCell(pieces, cell.position?.start.offset ?? 0);
      }),
    );
    tables.push({header: rows[0] ?? [], rows: rows.slice(1)});
  }

  function toCell(pieces: readonly Piece[], empty: number): Cell {
    const start = pieces[0]?.start ?? empty;
    return {start, end: pieces.at(-1)?.end ?? start, text: collectProse(text, pieces).plain};
  }

  function addHtml(node: Html): void {
    const start = node.position?.start.offset ?? 0;
    const reading = readHtml(text, {start, end: node.position?.end.offset ?? start});
    blocks.push(...reading.blocks);
    tables.push(...reading.tables);
    problems.push(...reading.problems);
  }
}

/** "1968. Tito left." is a list to CommonMark; a number of three or four digits is taken for what people meant. */
function readMarker(text: string, node: ListItem): {marker?: Piece} {
  const start = node.position?.start.offset ?? 0;
  const [marker] = /^\d{3,4}[.)]/.exec(text.slice(start, start + 6)) ?? [];
  return marker === undefined ? {} : {marker: {start, end: start + marker.length}};
}

function tellCode(node: Code): Problem {
  return {
    offset: node.position?.start.offset ?? 0,
    rule: 'markdown-code',
    reason: 'a block of code is not read as prose: take its indentation or fence away if it is prose',
    severity: 'info',
  };
}

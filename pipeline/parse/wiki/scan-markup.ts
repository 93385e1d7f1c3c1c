import type {Span} from '../../model/span.ts';
import type {Problem} from '../block.ts';
import {limits} from '../limits.ts';
import {hideLink, hideOutwardLink, hideTemplate} from './hide-markup.ts';
import {plainTags, rawTags} from './markup-words.ts';

/** What of MediaWiki text people don't read, and where its tables stand. */
export interface Markup {
  /** In order, not overlapping: comments, references, templates, targets of links, quotation marks of emphasis. */
  readonly hidden: readonly Span[];
  /** Where people see a line break or space (`<br>`), also inside hidden ones. */
  readonly breaks: readonly Span[];
  /** Outermost tables, `{|` to `|}`. */
  readonly tables: readonly Span[];
  readonly templates: readonly Template[];
  readonly problems: readonly Problem[];
}

export interface Template extends Span {
  readonly name: string;
}

interface Open {
  readonly kind: 'template' | 'link' | 'outward' | 'table';
  readonly start: number;
  /** Where its own bars stand: the first and the last. */
  readonly bars: [first: number, last: number];
}

const token =
  /<!--|<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?![a-zA-Z0-9])([^<>]{0,2000})>|\{\{|\}\}+|\[\[|\]\]|\[(?:(?:https?|ftp):)?\/\/[^\s\]]{1,2000}|\]|''+|\||__[A-Z]{3,30}__|(?:\r\n|\n|\r)(?:[ \t]*(\{\||\|\}(?!\})))?/g;

/** Finds MediaWiki's inline and block markup in one pass, with a stack: n log n in the text. Markup that nothing closes
 *  stays text, and is told (`wiki-markup-unclosed`). */
export function scanMarkup(text: string): Markup {
  const hidden: Span[] = [];
  const breaks: Span[] = [];
  const tables: Span[] = [];
  const templates: Template[] = [];
  const problems: Problem[] = [];
  const stack: Open[] = [];
  const open = {template: 0, link: 0, outward: 0, table: 0};
  const unclosable = new Set<string>();
  let emphasis: Span[] = [];
  const source = /^[ \t]*\{\|/.test(text) ? `\n${text}` : text;
  const shift = text.length - source.length;

  const scanner = new RegExp(token);
  for (let found = scanner.exec(source); found; found = scanner.exec(source)) {
    const start = found.index + shift;
    read(found, start, start + found[0].length);
  }
  endLine(true);
  for (const left of stack) tell(left.start);
  return {hidden: merge(hidden), breaks, tables: merge(tables), templates, problems};

  function read(found: RegExpExecArray, start: number, end: number): void {
    const [whole, slash, tag, rest = '', edge] = found;
    if (whole === '<!--') hideUntil('-->', start, end);
    else if (tag !== undefined) readTag(tag.toLowerCase(), slash === '/', rest.endsWith('/'), start, end);
    else if (whole === '{{') push('template', start);
    else if (whole.startsWith('}}')) closeTemplate(start, end);
    else if (whole === '[[') push('link', start);
    else if (whole === ']]') closeLink(end);
    else if (whole === ']') closeOutward(end);
    else if (whole.startsWith('[')) push('outward', start);
    else if (whole === '|') addBar(start);
    else if (whole.startsWith("''")) emphasis.push({start, end});
    else if (whole.startsWith('__')) hidden.push({start, end});
    else readLineEnding(edge, start, end);
  }

  function readLineEnding(edge: string | undefined, start: number, end: number): void {
    endLine(isBlankBefore(start));
    if (edge === '{|') push('table', end - 2);
    if (edge === '|}') closeTable(end);
  }

  /** Emphasis is paired within a line; links don't go beyond a paragraph, links to elsewhere not beyond a line. */
  function endLine(paragraph: boolean): void {
    if (emphasis.length > 1) hidden.push(...emphasis);
    emphasis = [];
    for (
      let top = stack.at(-1);
      top?.kind === 'outward' || (paragraph && top?.kind === 'link');
      top = stack.at(-1)
    ) {
      pop();
      if (top.kind === 'link') tell(top.start);
    }
  }

  function isBlankBefore(start: number): boolean {
    let at = start - 1;
    while (at >= 0 && start - at < 100 && (text[at] === ' ' || text[at] === '\t')) at--;
    return at < 0 || text[at] === '\n' || text[at] === '\r';
  }

  function push(kind: Open['kind'], start: number): void {
    if (stack.length < limits.nesting) {
      stack.push({kind, start, bars: [-1, -1]});
      open[kind]++;
    } else tell(start);
  }

  function pop(): Open | undefined {
    const top = stack.pop();
    if (top) open[top.kind]--;
    return top;
  }

  function addBar(at: number): void {
    const top = stack.at(-1);
    if (!top) return;
    if (top.bars[0] < 0) top.bars[0] = at;
    top.bars[1] = at;
  }

  /** Drops what was left open inside the innermost one of a kind, and takes that one. */
  function take(kind: Open['kind']): Open | undefined {
    if (open[kind] === 0) return undefined;
    for (let top = pop(); top; top = pop()) {
      if (top.kind === kind) return top;
      if (top.kind !== 'outward') tell(top.start);
    }
    return undefined;
  }

  function closeTemplate(start: number, end: number): void {
    for (let at = start; at + 2 <= end; at += 2) {
      const opened = take('template');
      if (!opened) return;
      const last = at + 4 > end ? end : at + 2;
      const template = hideTemplate(text, opened.start, last, opened.bars, open.template > 0);
      hidden.push(...template.hidden);
      breaks.push(...(template.breaks ?? []));
      if (template.name !== undefined) templates.push({start: opened.start, end: last, name: template.name});
    }
  }

  function closeLink(end: number): void {
    const top = stack.at(-1);
    if (top?.kind === 'outward') pop();
    if (stack.at(-1)?.kind !== 'link') return;
    const opened = pop();
    if (opened) hidden.push(...hideLink(text, opened.start, end, opened.bars));
  }

  function closeOutward(end: number): void {
    if (stack.at(-1)?.kind !== 'outward') return;
    const opened = pop();
    if (opened) hidden.push(...hideOutwardLink(text, opened.start, end));
  }

  function closeTable(end: number): void {
    const opened = take('table');
    if (opened && open.table === 0 && open.template === 0) tables.push({start: opened.start, end});
  }

  function readTag(name: string, closes: boolean, empty: boolean, start: number, end: number): void {
    if (!rawTags.has(name) && !plainTags.has(name)) return;
    if (name === 'br') breaks.push({start, end});
    else hidden.push({start, end});
    if (closes || empty) return;
    if (name === 'nowiki') scanner.lastIndex = findClosing(name, end) - shift;
    else if (rawTags.has(name)) hideUntil(`</${name}`, start, end);
  }

  function findClosing(name: string, from: number): number {
    const at = unclosable.has(name) ? -1 : text.indexOf(`</${name}`, from);
    if (at < 0) unclosable.add(name);
    return at < 0 ? from : at;
  }

  /** Hides up to and with `closing`; where nothing closes, only the opening mark. */
  function hideUntil(closing: string, start: number, end: number): void {
    const at = unclosable.has(closing) ? -1 : text.indexOf(closing, end);
    if (at < 0) {
      unclosable.add(closing);
      tell(start);
      hidden.push({start, end});
      return;
    }
    const after = closing === '-->' ? at + 3 : text.indexOf('>', at) + 1 || text.length;
    hidden.push({start, end: after});
    scanner.lastIndex = after - shift;
  }

  function tell(offset: number): void {
    const mark = text.slice(offset, offset + 12).split(/[\r\n]/)[0] ?? '';
    problems.push({
      offset,
      rule: 'wiki-markup-unclosed',
      reason: `nothing closes “${mark}”, which stays in the text: close it or take it out`,
      severity: 'info',
    });
  }
}

/** Spans in order, those that touch or overlap made one. */
function merge(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (!last || span.start > last.end) merged.push(span);
    else if (span.end > last.end) merged[merged.length - 1] = {start: last.start, end: span.end};
  }
  return merged;
}

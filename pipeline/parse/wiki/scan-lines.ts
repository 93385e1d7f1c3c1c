import type {Span} from '../../model/span.ts';
import {lineSpans} from '../line-spans.ts';
import {masks} from './mask-text.ts';

/** A line of the wiki dialect that is more than prose, from its first character after indentation to its end. */
export type WikiLine = HeadingLine | ItemLine | UnreadLine;

export interface HeadingLine extends Span {
  readonly type: 'heading';
  readonly open: number;
  /** Number of closing equals signs; 0 where there are none. */
  readonly close: number;
  readonly title: Span;
}

export interface ItemLine extends Span {
  readonly type: 'item';
  readonly content: Span;
  /** Whether it is only indented, as a quotation is. */
  readonly quote: boolean;
  readonly infobox: boolean;
}

/** The line that names an infobox ("Infobox"), or a rule (`----`). */
export interface UnreadLine extends Span {
  readonly type: 'infobox' | 'rule';
}

/** All such lines by the offset of their first character. Linear in the text. */
export function scanLines(text: string): ReadonlyMap<number, WikiLine> {
  const lines = new Map<number, WikiLine>();
  let previous: WikiLine | undefined;
  for (const whole of lineSpans(text)) {
    const line = readLine(text, {start: trimBlanks(text, whole).start, end: whole.end}, previous);
    if (line) lines.set(line.start, line);
    previous = line;
  }
  return lines;
}

function readLine(text: string, span: Span, previous: WikiLine | undefined): WikiLine | undefined {
  const {start, end} = span;
  const core = trimUnread(text, span);
  const first = text[core.start];
  if (first === '=') return readHeading(text, span, core);
  if (first === '-' && /^-{4,}$/.test(text.slice(core.start, core.end))) return {type: 'rule', start, end};
  const content = first === undefined ? undefined : readMarker(text, core);
  if (content) {
    const quote = first === ':';
    return {type: 'item', start, end, content, quote, infobox: isInInfobox(previous)};
  }
  if (
    first === 'I' &&
    /^Infobox(?: [^.]{0,80})?$/.test(text.slice(core.start, Math.min(core.end, core.start + 90)))
  ) {
    return {type: 'infobox', start, end};
  }
  return undefined;
}

/** What a list marker opens: `-` and `•` with white space after them, or any number of MediaWiki's `*#:;`. */
function readMarker(text: string, {start, end}: Span): Span | undefined {
  const first = text[start] ?? '';
  let at = start;
  if (first === '-' || first === '•') at = isBlank(text.charCodeAt(start + 1)) ? start + 1 : start;
  else while (at < end && '*#:;'.includes(text[at] ?? '')) at++;
  if (at === start || (first === '#' && /^(?:\d|REDIRECT\b)/i.test(text.slice(at, at + 9)))) return undefined;
  const content = trimBlanks(text, {start: at, end});
  return content.start < content.end ? content : undefined;
}

function isInInfobox(previous: WikiLine | undefined): boolean {
  return previous?.type === 'infobox' || (previous?.type === 'item' && previous.infobox);
}

/** Long lines that open with an equals sign and never close are prose. */
const unclosedLimit = 120;

function readHeading(text: string, whole: Span, {start, end}: Span): HeadingLine | undefined {
  let opened = start;
  while (opened < end && text[opened] === '=') opened++;
  let closing = end;
  while (closing > opened && text[closing - 1] === '=') closing--;
  const [open, close] = [opened - start, end - closing];
  const title = trimBlanks(text, {start: opened, end: closing});
  if (title.start >= title.end) return undefined;
  if (close === 0 && (open === 1 || end - start > unclosedLimit)) return undefined;
  return {type: 'heading', start: whole.start, end: whole.end, open, close, title};
}

/** Without the spaces and tabs at its ends: what micromark takes for indentation. */
function trimBlanks(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return {start, end};
}

/** Without what isn't read, either. */
function trimUnread(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && isUnread(text.charCodeAt(start))) start++;
  while (end > start && isUnread(text.charCodeAt(end - 1))) end--;
  return {start, end};
}

function isUnread(code: number): boolean {
  return isBlank(code) || code === masks.nothing.charCodeAt(0) || code === masks.space.charCodeAt(0);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

import type {Span} from '../../model/span.ts';
import {lineSpans} from '../line-spans.ts';

/** A line of the wiki dialect that is more than prose, found by its first character after indentation. */
export type WikiLine = HeadingLine | ItemLine | InfoboxLine;

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
  readonly infobox: boolean;
}

/** The line that names an infobox: "Infobox". */
export interface InfoboxLine extends Span {
  readonly type: 'infobox';
}

/** All such lines by the offset of their first character. Linear in the text. */
export function scanLines(text: string): ReadonlyMap<number, WikiLine> {
  const lines = new Map<number, WikiLine>();
  let previous: WikiLine | undefined;
  for (const whole of lineSpans(text)) {
    const line = readLine(text, trimBlanks(text, whole), previous);
    if (line) lines.set(line.start, line);
    previous = line;
  }
  return lines;
}

function readLine(text: string, span: Span, previous: WikiLine | undefined): WikiLine | undefined {
  const {start, end} = span;
  const first = text[start];
  if (first === '=') return readHeading(text, span);
  if (first === '-' || first === '*' || first === '•') {
    const content = trimBlanks(text, {start: start + 1, end});
    if (content.start === start + 1 && content.end > content.start) return undefined;
    return {type: 'item', start, end, content, infobox: isInInfobox(previous)};
  }
  if (first === 'I' && /^Infobox(?: [^.]{0,80})?$/.test(text.slice(start, Math.min(end, start + 90)))) {
    return {type: 'infobox', start, end};
  }
  return undefined;
}

function isInInfobox(previous: WikiLine | undefined): boolean {
  return previous?.type === 'infobox' || (previous?.type === 'item' && previous.infobox);
}

/** Long lines that open with an equals sign and never close are prose. */
const unclosedLimit = 120;

function readHeading(text: string, {start, end}: Span): HeadingLine | undefined {
  let opened = start;
  while (opened < end && text[opened] === '=') opened++;
  let closing = end;
  while (closing > opened && text[closing - 1] === '=') closing--;
  const [open, close] = [opened - start, end - closing];
  const title = trimBlanks(text, {start: opened, end: closing});
  if (title.start >= title.end) return undefined;
  if (close === 0 && (open === 1 || end - start > unclosedLimit)) return undefined;
  return {type: 'heading', start, end, open, close, title};
}

/** Without the spaces and tabs at its ends: what micromark takes for indentation. */
function trimBlanks(text: string, span: Span): Span {
  let {start, end} = span;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return {start, end};
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

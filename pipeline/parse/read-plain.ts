import type {Span} from '../model/span.ts';
import type {Block, Reading} from './block.ts';
import {lineSpans, trimSpan} from './line-spans.ts';

/** Plain text → its blocks. Paragraphs end at a blank line, and at the end of a line that is too long to be wrapped;
 *  a bare short line that stands alone ("1919", "Course of the war") is a heading; `-`, `*`, `•` open an item. */
export function readPlain(text: string): Reading {
  const blocks: Block[] = [];
  let paragraph: Span[] = [];
  const flush = (alone: boolean): void => {
    if (paragraph.length > 0) blocks.push(toBlock(text, paragraph, alone));
    paragraph = [];
  };
  for (const whole of lineSpans(text)) {
    const line = trimSpan(text, whole);
    const bullet = readBullet(text, line);
    if (line.start === line.end) flush(true);
    else if (bullet) {
      flush(false);
      blocks.push({type: 'item', pieces: [bullet]});
    } else {
      paragraph.push(line);
      if (line.end - line.start > wrapLimit) flush(false);
    }
  }
  flush(true);
  return {blocks, tables: [], problems: []};
}

/** No one wraps lines wider than this. */
const wrapLimit = 120;
const headingLimit = 80;

function toBlock(text: string, lines: readonly Span[], alone: boolean): Block {
  const [first] = lines;
  if (alone && lines.length === 1 && first && isHeading(text.slice(first.start, first.end))) {
    return {type: 'heading', depth: 2, pieces: [first]};
  }
  return {type: 'paragraph', pieces: [{start: first?.start ?? 0, end: lines.at(-1)?.end ?? 0}]};
}

function isHeading(line: string): boolean {
  return line.length <= headingLimit && /^[\p{Lu}\p{N}"“(]/u.test(line) && !/[.!?:;,…]["”’)\]]*$/.test(line);
}

function readBullet(text: string, {start, end}: Span): Span | undefined {
  const [marker] = /^[-*•–]\s+/.exec(text.slice(start, Math.min(end, start + 20))) ?? [];
  return marker === undefined ? undefined : {start: start + marker.length, end};
}

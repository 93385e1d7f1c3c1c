import type {Problem} from './block.ts';
import {limits} from './limits.ts';
import {lineSpans} from './line-spans.ts';

/** What the parts of a document in some format are, before it is parsed. */
export interface PartKinds {
  /** As messages name the format. */
  readonly format: string;
  readonly isHeading: (line: string) => boolean;
  /** Characters that a parser makes something of, with the flag `g`. */
  readonly marks: RegExp;
  /** How many lines that aren't blank and marks a document may have. */
  readonly most: number;
}

/** Why a document can't be read in bounded memory: it has more headings, or more lines and marks, than are read. One linear pass
 *  before the parser, which holds all that it has found until it has read the whole. */
export function checkParts(text: string, {format, isHeading, marks, most}: PartKinds): Problem | undefined {
  let [headings, parts] = [0, 0];
  for (const {start, end} of lineSpans(text)) {
    const line = text.slice(start, end);
    if (line.trim() === '') continue;
    headings += Number(isHeading(line));
    parts += 1 + (line.match(marks)?.length ?? 0);
    if (headings > limits.headings) return refuse(start, 'headings', limits.headings, 'headings');
    if (parts > most) return refuse(start, 'parts', most, `lines and marks of ${format}`);
  }
  return undefined;
}

function refuse(offset: number, rule: string, most: number, what: string): Problem {
  const reason = `found more than ${most} ${what}, which is the most that is read: split the document`;
  return {offset, rule: `source-too-many-${rule}`, reason, severity: 'error'};
}

import type {Span} from '../../model/span.ts';
import type {Problem} from '../block.ts';
import {lineSpans} from '../line-spans.ts';

/** How many marks of a kind a paragraph may hold: the parser compares each with those before it. */
const budgets: readonly {readonly marks: string; readonly most: number}[] = [
  {marks: '*_~', most: 400},
  {marks: '[]', most: 1000},
  {marks: '`', most: 400},
  {marks: '<', most: 500},
];

/** Lines of a paragraph that are nothing but dashes or equals signs. */
const rules = 200;

/** Lists and quotations inside each other that one line may open; definitions of links and notes in a document. */
const containers = 30;
const indentation = 100;
const definitions = 5000;

/** Markdown that is read in bounded time → a copy of the same length in which marks beyond any bound are letters, so that
 *  they are read as text; told (`markdown-too-complex`). Linear in the text. */
export function tameMarkup(text: string): {tame: string; problems: Problem[]} {
  const excess = [...findCrowded(text), ...findNested(text)].sort((a, b) => a.start - b.start);
  if (excess.length === 0) return {tame: text, problems: []};
  const parts: string[] = [];
  let from = 0;
  for (const {start, end, marks} of excess) {
    if (start < from) continue;
    const pattern = new RegExp(`[${marks.replace(/[\]\\-]/g, '\\$&')}]`, 'g');
    parts.push(text.slice(from, start), text.slice(start, end).replace(pattern, 'x'));
    from = end;
  }
  parts.push(text.slice(from));
  return {tame: parts.join(''), problems: excess.map(tell)};
}

interface Excess extends Span {
  /** The marks that are read as text there. */
  readonly marks: string;
  readonly found: string;
}

/** Paragraphs with more marks than their budget, and definitions beyond theirs. */
function* findCrowded(text: string): Generator<Excess> {
  let defined = 0;
  for (const paragraph of paragraphSpans(text)) {
    const source = text.slice(paragraph.start, paragraph.end);
    defined += source.match(/^ {0,3}\[[^\]\r\n]{1,1000}\]:/gm)?.length ?? 0;
    const over = budgets.filter(({marks, most}) => count(source, marks) > most).map(({marks}) => marks);
    if (defined > definitions && source.includes(']:') && !over.includes('[]')) over.push('[]');
    if ((source.match(/^[ \t|:=-]+$/gm)?.length ?? 0) > rules) over.push('-=');
    const marks = over.join('');
    if (marks !== '') yield {...paragraph, marks, found: `a paragraph has too many of “${marks}”`};
  }
}

/** Marks at the start of a line that open more lists and quotations than can be meant. */
function* findNested(text: string): Generator<Excess> {
  const marks = '>*+-.)0123456789';
  for (const {start, end} of lineSpans(text)) {
    const [prefix = ''] = /^(?:[ \t>*+-]|\d{1,9}[.)](?=[ \t]))*/.exec(text.slice(start, end)) ?? [];
    if (prefix.length <= containers) continue;
    const opened = prefix.match(/>|[*+-](?=[ \t]|$)|\d+[.)]/g)?.length ?? 0;
    const deep = opened > 0 && (/^[ \t]*/.exec(prefix)?.[0].length ?? 0) > indentation;
    if (opened > containers || deep) {
      yield {start, end: start + prefix.length, marks, found: 'a line opens too many lists or quotations'};
    }
  }
}

function* paragraphSpans(text: string): Generator<Span> {
  let open: Span | undefined;
  for (const line of lineSpans(text)) {
    const blank = text.slice(line.start, line.end).trim() === '';
    if (!blank) open = {start: open?.start ?? line.start, end: line.end};
    else if (open) {
      yield open;
      open = undefined;
    }
  }
  if (open) yield open;
}

function count(source: string, marks: string): number {
  let found = 0;
  for (const mark of marks)
    for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + 1)) found++;
  return found;
}

function tell({start, found}: Excess): Problem {
  return {
    offset: start,
    rule: 'markdown-too-complex',
    reason: `${found}, which are read as text: take apart what is no markup`,
    severity: 'warning',
  };
}

import type {Span} from '../../model/span.ts';

/** What stands for one code unit that isn't read: noncharacters, which no text should hold. */
export const masks = {
  nothing: '\uffff',
  /** People see a space or a line break there. */
  space: '\ufffe',
} as const;

/** A text of the same length with some spans masked, so that positions in it are those of the text. Spans are in order. */
export function maskText(text: string, spans: readonly Span[], mask: string = masks.nothing): string {
  const parts: string[] = [];
  let from = 0;
  for (const {start, end} of spans) {
    parts.push(text.slice(from, start), mask.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The same for blocks that are read elsewhere: blank lines stand in their place, so that they end a paragraph. */
export function blankText(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const {start, end} of spans) {
    parts.push(text.slice(from, start), '\n', ' '.repeat(Math.max(0, end - start - 2)), '\n');
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

import type {Span} from '../model/span.ts';

/** Words in quotation marks, without the marks; the span holds the marks. */
export interface Quotation extends Span {
  readonly words: string;
}

/** At most so many characters in one quotation: an opened mark that is never closed must not swallow the text. */
const longest = 1500;

/** The quotations of a text, in order: “curly”, "straight", „low“ and «angled». None goes over an empty line. Linear. */
export function readQuotations(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: {readonly at: number; readonly closing: string} | undefined;
  for (const {index, 0: mark} of text.matchAll(/["“”„«»]|\n[ \t]*\n/g)) {
    if (open && (mark.startsWith('\n') || index - open.at > longest)) open = undefined;
    if (open?.closing.includes(mark)) {
      found.push({start: open.at, end: index + 1, words: text.slice(open.at + 1, index)});
      open = undefined;
    } else if (!open && mark in closings) {
      open = {at: index, closing: closings[mark] ?? ''};
    }
  }
  return found;
}

const closings: Readonly<Record<string, string>> = {'"': '"', '“': '”', '„': '“”', '«': '»'};

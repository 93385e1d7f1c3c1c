import type {Document, Passage} from '../model/document.ts';
import type {Span} from '../model/span.ts';

/** The words of a date as they stand in its sentence; "until", "since" or "from" before them belong to a date that is open. */
export function quoteDate({text}: Document, passage: Passage, {start, end}: Span, edtf: string): string {
  const isOpen = /^(?:\.\.)?\/|\/(?:\.\.)?$/.test(edtf);
  const before = isOpen
    ? (/\b(?:until|since|from)\s+$/i.exec(text.slice(passage.start, start))?.[0] ?? '')
    : '';
  return text.slice(start - before.length, end);
}

/** A piece of a text that may hold `:value[id]` and `:date[id]`. */
export interface RichToken {
  readonly type: 'text' | 'value' | 'date' | 'unknown' | 'unclosed';
  /** Of `value` and `date` the id; of the others what stands there. */
  readonly text: string;
  /** Offset in the text. */
  readonly at: number;
}

/** A text of the front matter → plain pieces and references, in order. Linear. */
export function tokenizeRichText(text: string): RichToken[] {
  const tokens: RichToken[] = [];
  let end = 0;
  for (const match of text.matchAll(/:([a-z]{1,40})\[([^[\]\n]{0,200})(\]?)/g)) {
    const [whole, name, id = '', closing] = match;
    if (match.index > end) tokens.push({type: 'text', text: text.slice(end, match.index), at: end});
    const known = name === 'value' || name === 'date';
    const type = closing === '' ? 'unclosed' : known ? name : 'unknown';
    tokens.push({type, text: type === 'unclosed' || type === 'unknown' ? whole : id, at: match.index});
    end = match.index + whole.length;
  }
  if (end < text.length) tokens.push({type: 'text', text: text.slice(end), at: end});
  return tokens;
}

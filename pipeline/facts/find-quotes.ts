import type {Quote, Reading, Token} from './reading.ts';

const closing: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ["'", "'"],
  ['‘', '’'],
]);

/** What stands between two quotation marks, titles among them, in order; `quoteOf` has for each token, marks included,
 *  its quotation, if any; it is empty where nothing is quoted. A mark opens behind a gap and closes behind a word, so
 *  that "the workers' strike", "'18" and a mark without its partner quote nothing. Quotations don't nest. */
export function findQuotes(tokens: readonly Token[]): Pick<Reading, 'quotes' | 'quoteOf'> {
  const quotes: Quote[] = [];
  let open: {first: number; close: string} | undefined;
  for (let index = 0; index < tokens.length; index++) {
    const {type, text = ''} = tokens[index] ?? {};
    if (type !== 'mark') continue;
    if (open && text === open.close && index > open.first + 1 && closes(tokens, index)) {
      quotes.push({first: open.first, last: index});
      open = undefined;
    } else if (closing.has(text) && opens(tokens, index) && (!open || isSingle(open.close))) {
      open = {first: index, close: closing.get(text) ?? ''};
    }
  }
  return {quotes, quoteOf: quotes.length > 0 ? listQuotes(tokens.length, quotes) : []};
}

function listQuotes(count: number, quotes: readonly Quote[]): Reading['quoteOf'] {
  const quoteOf = new Array<Quote | undefined>(count);
  for (const quote of quotes) quoteOf.fill(quote, quote.first, quote.last + 1);
  return quoteOf;
}

/** Whether a quotation goes on behind token `index`. */
export function isInsideQuote({quoteOf}: Reading, index: number): boolean {
  const quote = quoteOf[index];
  return quote !== undefined && index < quote.last;
}

function opens(tokens: readonly Token[], index: number): boolean {
  const [before, mark, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (!mark || next?.start !== mark.end || /^\d\d(?:s|$)/.test(next.text)) return false;
  return !before || before.end < mark.start || before.type === 'mark';
}

function closes(tokens: readonly Token[], index: number): boolean {
  const [before, mark, next] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before?.end !== mark?.start) return false;
  return !next || next.start > (mark?.end ?? 0) || next.type === 'mark' || !isSingle(mark?.text);
}

/** An apostrophe by its looks: it opens nothing that a real quotation mark may not open anew. */
function isSingle(text: string | undefined): boolean {
  return text === "'" || text === '’';
}

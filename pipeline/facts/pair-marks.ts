import type {Reading} from './reading.ts';

/** Without quotation marks that have lost their partner. */
export function pairMarks({tokens, quotes, quoteOf}: Reading, words: readonly number[]): number[] {
  const kept = quotes.length > 0 ? new Set(words) : nothing;
  return words.filter((index) => {
    const quote = quoteOf[index];
    if (quote?.first === index) return kept.has(quote.last);
    if (quote?.last === index) return kept.has(quote.first);
    return quote !== undefined || !marks.has(tokens[index]?.text ?? '');
  });
}

const marks = new Set('"“”„«»');
const nothing: ReadonlySet<number> = new Set();

/** Without the marks of the quotation that the verb stands in: they have no place in a headline that ends inside it. */
export function unquote({quoteOf}: Reading, words: readonly number[], head: number): number[] {
  const around = quoteOf[head];
  return words.filter((index) => index !== around?.first && index !== around?.last);
}

/** Whether a headline that ends at a word would end inside a quotation whose opening mark it shows. */
export function endsInQuote({quoteOf}: Reading, shown: ReadonlySet<number>, index: number): boolean {
  const quote = quoteOf[index];
  return quote !== undefined && index < quote.last && shown.has(quote.first);
}

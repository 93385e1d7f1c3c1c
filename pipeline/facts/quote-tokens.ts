import type {Span} from '../model/span.ts';
import {toText} from './map-offsets.ts';
import type {Reading} from './reading.ts';

/** The stretch of the decoded text from token `first` to `last`, markup included; empty, behind `last`, where
 *  `last < first`. */
export function quoteTokens(reading: Reading, first: number, last: number): Span & {readonly text: string} {
  const {passage, tokens, text} = reading;
  const {start, end} = toText(passage, {
    start: tokens[last < first ? last : first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
  });
  return last < first ? {start: end, end, text: ''} : {start, end, text: text.slice(start, end)};
}

/** The same for a clause: without marks at its ends, and "and" or "but" at its start. */
export function quoteClause(
  reading: Reading,
  clause: {readonly first: number; readonly last: number},
): Span & {readonly text: string} {
  const [first, last] = trimClause(reading, clause);
  return quoteTokens(reading, first, last);
}

/** First and last token of a clause without marks at its ends, and "and" or "but" at its start; both marks of a quotation
 *  stay. */
export function trimClause(
  {tokens, quoteOf}: Reading,
  {first, last}: {readonly first: number; readonly last: number},
): [number, number] {
  let [from, to] = [first, last];
  while (from < to && (isLooseMark(from) || /^(and|but|or)$/.test(tokens[from]?.lower ?? ''))) from++;
  while (to > from && isLooseMark(to)) to--;
  return [from, to];

  function isLooseMark(index: number): boolean {
    const quote = quoteOf[index];
    const isQuote = quote && (quote.first === index || quote.last === index);
    return tokens[index]?.type === 'mark' && !(isQuote && quote.first >= from && quote.last <= to);
  }
}

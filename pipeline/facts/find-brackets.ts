import {isCapitalized} from './is-capitalized.ts';
import type {Bracket, Reading, Token} from './reading.ts';

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['"', '"'],
]);
const shortestQuotation = 5;

/** The outermost brackets and quotations of a sentence. `brackets[0]` is the sentence itself; `bracketOf` has the number of
 *  the bracket around each token, marks included. What is opened and never closed is no bracket; a quotation of fewer
 *  than five words belongs to the clause around it. */
export function findBrackets(tokens: readonly Token[]): Pick<Reading, 'brackets' | 'bracketOf'> {
  const bracketOf = new Array<number>(tokens.length).fill(0);
  const brackets: Bracket[] = [{first: 0, last: tokens.length - 1, role: 'main'}];
  if (!tokens.some(({type, text}) => type === 'mark' && closing.has(text))) return {brackets, bracketOf};
  const ends = matchMarks(tokens);
  for (let index = 0; index < tokens.length; index++) {
    const end = ends[index] ?? -1;
    const isBracket = /^[([]$/.test(tokens[index]?.text ?? '');
    if (end < 0 || (!isBracket && !isStatement(tokens, index, end))) continue;
    bracketOf.fill(brackets.length, index, end + 1);
    brackets.push({first: index + 1, last: end - 1, role: isBracket ? 'aside' : 'quotation'});
    index = end;
  }
  return {brackets, bracketOf};
}

/** A quotation that says something by itself; "\"strongly condemned\" it" belongs to the clause around it. */
function isStatement(tokens: readonly Token[], open: number, close: number): boolean {
  if (close - open <= shortestQuotation) return false;
  return isCapitalized(tokens[open + 1]) || /^[:,]$/.test(tokens[open - 1]?.text ?? '');
}

/** For each opening mark the index of the mark that closes it, else -1. One stack for brackets, one slot for each kind of
 *  quotation mark: quotations of one kind don't nest. */
function matchMarks(tokens: readonly Token[]): readonly number[] {
  const ends = new Array<number>(tokens.length).fill(-1);
  const brackets: number[] = [];
  const quotes = new Map<string, number>();
  for (const [index, {text, type}] of tokens.entries()) {
    if (type !== 'mark') continue;
    if (text === '(' || text === '[') brackets.push(index);
    else if (text === ')' || text === ']') {
      const open = brackets.pop();
      if (open !== undefined && closing.get(tokens[open]?.text ?? '') === text) ends[open] = index;
    } else if (quotes.has(text)) {
      ends[quotes.get(text) ?? 0] = index;
      quotes.delete(text);
    } else {
      const close = closing.get(text);
      if (close) quotes.set(close, index);
    }
  }
  return ends;
}

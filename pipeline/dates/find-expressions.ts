import {kindOf, kinds} from './char-kind.ts';
import {compileRules} from './compile-rules.ts';
import type {Found} from './expression.ts';
import {isAny, isUnknownWord} from './guards/words.ts';
import {matchRules} from './match-rules.ts';
import {mergeTokens} from './merge-tokens.ts';
import {rules} from './rules/rules.ts';
import {shorthands} from './rules/shorthands.ts';
import {shareParts} from './share-parts.ts';
import type {Token} from './token.ts';
import {tokenize} from './tokenize.ts';

const root = compileRules(rules, shorthands);

/** The words of a passage and every time expression among them, in order, none overlapping another. */
export interface PassageExpressions {
  readonly tokens: readonly Token[];
  readonly found: readonly Found[];
}

/** Reads a passage once, from first to last word. */
export function findExpressions(text: string): PassageExpressions {
  const tokens = mergeTokens(tokenize(text));
  return {tokens, found: shareParts(text, tokens, matchTokens(text, tokens))};
}

/** At each word the longest rule wins, and reading goes on behind it. */
export function matchTokens(text: string, tokens: readonly Token[]): Found[] {
  const found: Found[] = [];
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (!token) break;
    const {encloses} = token.word;
    if (encloses === 'open') depth++;
    else if (encloses === 'close') depth = Math.max(0, depth - 1);
    else if (encloses === 'quotation') quoted = !quoted;
    const match = token.word.classes.length > 0 ? matchRules(root, text, tokens, at) : undefined;
    if (match) {
      const end = tokens[match.to - 1]?.end ?? token.end;
      const {rule, expression} = match;
      found.push({
        start: token.start,
        end,
        from: at,
        to: match.to,
        rule,
        expression,
        aside: depth > 0 || quoted,
        qualifies: qualifies(text, tokens, at, match.to),
      });
    }
    at = match?.to ?? at + 1;
  }
  return found;
}

/** Whether a noun follows and an article or adjective, no preposition, stands before. */
function qualifies(text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  const isLed = isAny(before, 'the', 'possess', 'possessive', 'long') || isUnknownWord(text, before);
  return isLed && isWordAt(text, tokens[to]) && tokens[to]?.word.classes.length === 0;
}

function isWordAt(text: string, token: Token | undefined): boolean {
  return token !== undefined && kindOf(text.charCodeAt(token.start)) === kinds.letter;
}

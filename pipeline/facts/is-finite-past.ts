import {isCapitalized} from './is-capitalized.ts';
import {intransitive} from './lexicon/verbs.ts';
import type {Reading, Token} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

/** Whether a past form at token `index` says what its subject did ("Tito visited Prague"), and doesn't describe a noun
 *  ("the abolished Patriarchate", "robberies with injured individuals", "provided by Yugoslavia"). */
export function isFinitePast(reading: Reading, index: number): boolean {
  const {tokens, dateOf} = reading;
  const token = tokens[index];
  if (!token || isA(token, classes.notVerb) || !isA(token, classes.pastForm)) return false;
  const irregular = isA(token, classes.irregularPast);
  if (!irregular && !token.lower.endsWith('ed')) return false;
  if (isCapitalized(token)) return false;
  const at = indexBefore(tokens, index);
  const before = tokens[at];
  if (!before) return false;
  if (tokens[index - 1]?.lower === 'never' && !isA(before, classes.determiner)) return true;
  const date = dateOf[at];
  if (date) return !date.premodifier;
  return !describesNoun(reading, index, before, irregular);
}

function describesNoun({tokens}: Reading, index: number, before: Token, irregular: boolean): boolean {
  const token = tokens[index];
  if (isA(before, classes.subjectPronoun) || /^(who|which|that|what)$/.test(before.lower)) return false;
  if (before.type === 'number') return !irregular;
  if (isA(before, classes.determiner) || /^['’]s$/.test(before.lower)) return true;
  if (isA(before, classes.preposition)) return !irregular || isA(token, classes.nounLike);
  if (before.type === 'mark') return opensParticiple(tokens, index) && !/^[)\]”"’'%]$/.test(before.text);
  if (isA(before, classes.conjunction))
    return !irregular && opensParticiple(tokens, index) && !hasVerbBefore(tokens, index);
  if (tokens[index + 1]?.lower === 'by')
    return !intransitive.has(stemVerb(token?.lower ?? '')) || hasVerbBefore(tokens, index);
  if (isReduced(tokens, index)) return true;
  return false;
}

/** "documents signed between", "a mandate established in": a transitive verb without object, in a clause that has a verb. */
function isReduced(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (!token || !next || isA(token, classes.irregularPast)) return false;
  const without =
    next.type === 'mark' || (isA(next, classes.preposition) && !/^(that|out|up|off|down)$/.test(next.lower));
  if (!without || intransitive.has(stemVerb(token.lower))) return false;
  return hasVerbBefore(tokens, index) || hasVerbAfter(tokens, index);
}

/** After a comma: ", based in Paris", but not ", signed a treaty". */
function opensParticiple(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return !next || next.type === 'mark' || isA(next, classes.preposition | classes.adverb);
}

const reach = 12;

function hasVerbBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 2 * reach); at--) {
    const token = tokens[at];
    if (!token || token.text === ';') return false;
    if (/^(which|who|that|when|while|where)$/.test(token.lower) && at < index - 1)
      return isVerbal(tokens, at + 1, index);
    if (isVerbal(tokens, at, at + 1)) return true;
  }
  return false;
}

/** A verb that ends the sentence's main clause further on: "treaties signed in 1920 were never kept". */
function hasVerbAfter(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at <= Math.min(tokens.length - 1, index + reach); at++) {
    const token = tokens[at];
    if (
      !token ||
      /^[,;:–—]$/.test(token.text) ||
      /^(which|who|that|when|while|where|and|but|as)$/.test(token.lower)
    )
      return false;
    if (isA(token, classes.be | classes.have)) return !/^(be|been|being|having)$/.test(token.lower);
  }
  return false;
}

function isVerbal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (isA(token, classes.irregularPast) && !isA(token, classes.nounLike)) return true;
    if (isA(token, classes.be | classes.have | classes.do)) return true;
    if (
      token &&
      token.lower.length > 3 &&
      token.lower.endsWith('ed') &&
      !isA(token, classes.notVerb) &&
      !isA(tokens[at - 1], classes.determiner)
    )
      return true;
  }
  return false;
}

function indexBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (at > 0 && at >= index - 6 && isA(tokens[at], classes.adverb)) at--;
  return at;
}

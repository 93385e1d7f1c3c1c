import {isAdverb} from './is-adverb.ts';
import {isCapitalized} from './is-capitalized.ts';
import {conjunctions, determiners, forms, prepositions, subjectPronouns} from './lexicon/function-words.ts';
import {irregularPast} from './lexicon/irregular-verbs.ts';
import {intransitive, notVerbs, nounLike} from './lexicon/verbs.ts';
import type {Reading, Token} from './reading.ts';
import {isPastForm, stemVerb} from './stem-verb.ts';

/** Whether a past form at token `index` says what its subject did ("Tito visited Prague"), and doesn't describe a noun
 *  ("the abolished Patriarchate", "robberies with injured individuals", "provided by Yugoslavia"). */
export function isFinitePast(reading: Reading, index: number): boolean {
  const {tokens, dateOf, dates} = reading;
  const token = tokens[index];
  if (!token || notVerbs.has(token.lower) || !isPastForm(token.lower)) return false;
  const irregular = irregularPast.has(token.lower);
  if (!irregular && !token.lower.endsWith('ed')) return false;
  if (isCapitalized(token)) return false;
  const at = indexBefore(tokens, index);
  const before = tokens[at];
  if (!before) return false;
  if (tokens[index - 1]?.lower === 'never' && !determiners.has(before.lower)) return true;
  const date = dates[dateOf[at] ?? -1];
  if (date) return !date.premodifier;
  return !describesNoun(reading, index, before, irregular);
}

function describesNoun({tokens}: Reading, index: number, before: Token, irregular: boolean): boolean {
  const lower = tokens[index]?.lower ?? '';
  if (subjectPronouns.has(before.lower) || /^(who|which|that|what)$/.test(before.lower)) return false;
  if (before.type === 'number') return !irregular;
  if (determiners.has(before.lower) || /^['’]s$/.test(before.lower)) return true;
  if (prepositions.has(before.lower)) return !irregular || nounLike.has(lower);
  if (before.type === 'mark') return opensParticiple(tokens, index) && !/^[)\]”"’'%]$/.test(before.text);
  if (conjunctions.has(before.lower))
    return !irregular && opensParticiple(tokens, index) && !hasVerbBefore(tokens, index);
  if (tokens[index + 1]?.lower === 'by')
    return !intransitive.has(stemVerb(lower)) || hasVerbBefore(tokens, index);
  if (isReduced(tokens, index)) return true;
  return false;
}

/** "documents signed between", "a mandate established in": a transitive verb without object, in a clause that has a verb. */
function isReduced(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const lower = tokens[index]?.lower ?? '';
  if (!next || intransitive.has(stemVerb(lower)) || irregularPast.has(lower)) return false;
  const without =
    next.type === 'mark' || (prepositions.has(next.lower) && !/^(that|out|up|off|down)$/.test(next.lower));
  return without && (hasVerbBefore(tokens, index) || hasVerbAfter(tokens, index));
}

/** After a comma: ", based in Paris", but not ", signed a treaty". */
function opensParticiple(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return !next || next.type === 'mark' || prepositions.has(next.lower) || isAdverb(next.lower);
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
    if (forms.be.has(token.lower) || forms.have.has(token.lower))
      return !/^(be|been|being|having)$/.test(token.lower);
  }
  return false;
}

function isVerbal(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (irregularPast.has(lower) && !nounLike.has(lower)) return true;
    if (forms.be.has(lower) || forms.have.has(lower) || forms.do.has(lower)) return true;
    if (
      lower.length > 3 &&
      lower.endsWith('ed') &&
      !notVerbs.has(lower) &&
      !determiners.has(tokens[at - 1]?.lower ?? '')
    )
      return true;
  }
  return false;
}

function indexBefore(tokens: readonly Token[], index: number): number {
  let at = index - 1;
  while (at > 0 && at >= index - 6 && isAdverb(tokens[at]?.lower ?? '')) at--;
  return at;
}

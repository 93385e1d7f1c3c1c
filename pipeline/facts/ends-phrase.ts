import type {Reading, Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** Whether a headline may stop behind `words[position]`: at the end, before a comma, or before a small word that begins a
 *  new phrase; not inside "both … and", not before an infinitive, not between a verb and what it needs. */
export function endsPhrase(
  {tokens}: Reading,
  words: readonly number[],
  position: number,
  head: number,
): boolean {
  const token = tokens[words[position] ?? -1];
  const next = tokens[words[position + 1] ?? -1];
  if (!token || isA(token, small) || isLooseParticiple(tokens, words, position)) return false;
  if (!next)
    return !(isA(token, classes.pastForm) && isA(tokens[words[position - 1] ?? -1], classes.conjunction));
  if (token.type === 'mark' && !/^["”’'»%]$/.test(token.text)) return false;
  if (!opensPhrase(next) || next.lower === 'of' || isInsideWhat(tokens, words, position)) return false;
  if (isBareVerb(tokens, words, position, head)) return mayFollowBareVerb(next);
  if (next.lower === 'and' && opensPair(tokens, words, position)) return false;
  return next.lower !== 'to' || !isInfinitive(tokens[words[position + 2] ?? -1]);
}

/** "a pact, known | as", "an issue, warning | that": the participle has only begun to say something. */
function isLooseParticiple(tokens: Reading['tokens'], words: readonly number[], position: number): boolean {
  if (tokens[words[position - 1] ?? -1]?.text !== ',') return false;
  const token = tokens[words[position] ?? -1];
  return isA(token, classes.pastForm) || /..ing$/.test(token?.lower ?? '');
}

const small =
  classes.preposition |
  classes.determiner |
  classes.conjunction |
  classes.subordinator |
  classes.modal |
  classes.be |
  classes.have |
  classes.do;

function opensPhrase(token: Token): boolean {
  const {lower, text, type} = token;
  if (type === 'mark') return /^[,;:–—(]$/.test(text);
  if (/^(up|out|off|down|than)$/.test(lower)) return false;
  if (isA(token, classes.preposition | classes.conjunction | classes.subordinator)) return true;
  return /^(which|who|where|when|both|either)$/.test(lower);
}

/** "with what is sometimes called | …" */
function isInsideWhat(tokens: Reading['tokens'], words: readonly number[], position: number): boolean {
  for (let at = position; at >= Math.max(0, position - 5); at--)
    if (tokens[words[at] ?? -1]?.lower === 'what') return true;
  return false;
}

/** The verb stands alone so far: "referred | to", "met | with". */
function isBareVerb(
  tokens: Reading['tokens'],
  words: readonly number[],
  position: number,
  head: number,
): boolean {
  for (let at = position; at >= 0; at--) {
    const index = words[at] ?? 0;
    if (index <= head) return index === head;
    if (!isA(tokens[index], classes.adverb)) return false;
  }
  return false;
}

/** "arrived | , at the time", "improved once again | following". */
function mayFollowBareVerb({lower, text}: Token): boolean {
  return (
    /^[,;–—]$/.test(text) ||
    /^(at|following|after|during|before|because|when|while|since|amid|despite|although)$/.test(lower)
  );
}

/** "both Yugoslavia | and", "between Iraq | and": the pair is not complete. */
function opensPair(tokens: Reading['tokens'], words: readonly number[], position: number): boolean {
  for (let at = position; at >= Math.max(0, position - 12); at--) {
    const lower = tokens[words[at] ?? 0]?.lower ?? '';
    if (lower === 'both' || lower === 'between' || lower === 'either') return true;
    if (lower === 'and') return false;
  }
  return false;
}

function isInfinitive(token: Token | undefined): boolean {
  return token?.type === 'word' && /^\p{Ll}/u.test(token.text) && !isA(token, classes.determiner);
}

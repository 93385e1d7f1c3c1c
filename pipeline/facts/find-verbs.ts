import {isFinitePast} from './is-finite-past.ts';
import {copulas} from './lexicon/verbs.ts';
import {isNegation, withNegation} from './read-negation.ts';
import type {Reading, Token, VerbGroup} from './reading.ts';
import {stemVerb} from './stem-verb.ts';
import {classes, isA} from './word-classes.ts';

/** The finite verbs of a sentence in order, each with its auxiliaries. Participles that describe a noun ("the abolished
 *  Patriarchate", "provided by Yugoslavia") and infinitives are none; a participle that opens a bracket is one. Of "it was
 *  in 1940 that …" only the second verb tells something. Every token is looked at a bounded number of times. */
export function findVerbs(reading: Reading): VerbGroup[] {
  const {tokens, dateOf} = reading;
  const groups: VerbGroup[] = [];
  let opening: VerbGroup | undefined;
  for (let index = 0; index < tokens.length; index++) {
    if (dateOf[index] !== undefined) continue;
    const group = readGroup(reading, index);
    if (!group) continue;
    index = group.last;
    const before = groups.at(-1);
    if (isCleft(reading, group)) opening = group;
    else if (!isJoined(tokens, group, before))
      groups.push(withNegation(tokens, group, before, deniesFocus(reading, opening ?? before, group)));
  }
  return groups;
}

/** "was restrained and reserved": the second participle shares the auxiliary of the first. */
function isJoined(tokens: readonly Token[], group: VerbGroup, before: VerbGroup | undefined): boolean {
  return (
    before !== undefined &&
    before.last === group.first - 2 &&
    /^(and|or)$/.test(tokens[group.first - 1]?.lower ?? '')
  );
}

/** "It was (not until) June 1940 that …" */
function isCleft({tokens, dateOf}: Reading, {first, last, lemma}: VerbGroup): boolean {
  if (lemma !== 'be' || first > 1 || tokens[0]?.lower !== 'it') return false;
  for (let index = last + 1; index <= last + 5; index++) {
    const date = dateOf[index];
    if (date) return /^(that|when)$/.test(tokens[date.last + 1]?.lower ?? '');
  }
  return false;
}

/** "It was not in 1940 that …", "It was not Tito who …": what follows is denied, unlike after "It was not until …". */
function deniesFocus({tokens, dates}: Reading, opening: VerbGroup | undefined, {first}: VerbGroup): boolean {
  if (!opening?.negated || opening.lemma !== 'be' || tokens[0]?.lower !== 'it') return false;
  if (opening.first > 1) return false;
  const date = dates.find(({phrase}) => phrase > opening.last);
  const isDated = date !== undefined && date.phrase <= opening.last + 2 && date.last < first;
  return isDated ? date.relation !== 'not-until' : /^(who|that|which)$/.test(tokens[first - 1]?.lower ?? '');
}

/** Most words are none of these: no verb begins with them. */
const verbal = classes.be | classes.have | classes.do | classes.modal | classes.pastForm | classes.present;

function readGroup(reading: Reading, index: number): VerbGroup | undefined {
  const {tokens, bracketOf} = reading;
  const token = tokens[index];
  if (!token || !isA(token, verbal)) return undefined;
  const {lower} = token;
  if (isAuxiliary(token)) return readAuxiliaryGroup(tokens, index);
  if (
    bracketOf[index] &&
    bracketOf[index - 1] === bracketOf[index] &&
    /^[([]$/.test(tokens[index - 1]?.text ?? '')
  ) {
    return isA(token, classes.pastForm) && !isA(token, classes.notVerb)
      ? {...oneWord(index, stemVerb(lower)), passive: true}
      : undefined;
  }
  if (isFinitePast(reading, index)) {
    const lemma = stemVerb(lower);
    return {...oneWord(index, lemma), copula: copulas.has(lemma)};
  }
  if (isA(token, classes.present) && token.text === lower && followsSubject(tokens, index)) {
    return {...oneWord(index, stemVerb(lower.replace(/s$/, ''))), past: false};
  }
  return undefined;
}

function oneWord(index: number, lemma: string): VerbGroup {
  return {
    first: index,
    last: index,
    head: index,
    lemma,
    past: true,
    passive: false,
    copula: false,
    negated: false,
    negation: undefined,
    modal: false,
  };
}

function isAuxiliary(token: Token): boolean {
  const {lower, text} = token;
  if (isA(token, classes.modal)) return text !== 'May' && text !== 'Will' && text !== 'Might';
  if (isA(token, classes.be)) return !/^(be|been|being|am)$/.test(lower);
  return isA(token, classes.have | classes.do) && lower !== 'having';
}

interface Auxiliaries {
  readonly last: number;
  readonly modal: boolean;
  readonly negated: boolean;
  readonly past: boolean;
  readonly be: boolean;
  readonly have: boolean;
}

/** "was initially located", "had been declared", "did not agree", "would collapse", "was hostile". */
function readAuxiliaryGroup(tokens: readonly Token[], first: number): VerbGroup {
  const {last, be, have, ...flags} = readAuxiliaries(tokens, first);
  const head = skipAdverbs(tokens, last + 1);
  const word = tokens[head];
  const lower = word?.type === 'word' ? word.lower : '';
  const group = {
    ...flags,
    first,
    past: flags.past || have,
    passive: false,
    copula: false,
    negation: undefined,
  };
  if (
    (be || have) &&
    isA(word, classes.pastForm) &&
    !isA(word, classes.notVerb) &&
    !(be && isGraded(tokens, head))
  ) {
    const lemma = stemVerb(lower);
    return {...group, last: head, head, lemma, passive: be, copula: !be && copulas.has(lemma)};
  }
  if (be && /..ing$/.test(lower) && !/^(during|according|nothing|something)$/.test(lower)) {
    return {...group, last: head, head, lemma: stemVerb(lower.slice(0, -3)), copula: have};
  }
  const bare = flags.modal || isA(tokens[last], classes.do);
  if (bare && !be && !have && lower && !isA(word, classes.preposition | classes.determiner)) {
    return {...group, last: head, head, lemma: stemVerb(lower)};
  }
  return {...group, last, head: last, lemma: be ? 'be' : have ? stemVerb('have') : 'do', copula: be};
}

function readAuxiliaries(tokens: readonly Token[], first: number): Auxiliaries {
  let [last, modal, negated, past, be, have] = [first, false, false, false, false, false];
  for (let index = first; index < tokens.length && index - last <= 6; index++) {
    const token = tokens[index];
    if (isNegation(tokens, index)) negated = true;
    if (isA(token, classes.adverb)) continue;
    if (isA(token, classes.modal)) modal = true;
    else if (isA(token, classes.be)) be = true;
    else if (isA(token, classes.have)) have = true;
    else if (!isA(token, classes.do)) break;
    if (isA(token, classes.pastAuxiliary)) past = true;
    last = index;
  }
  return {last, modal, negated, past, be, have};
}

/** "were well informed", "was very restrained": a participle with a word of degree is an adjective. */
function isGraded(tokens: readonly Token[], head: number): boolean {
  return /^(very|well|more|most|so|too|quite|rather|highly|fairly)$/.test(tokens[head - 1]?.lower ?? '');
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < from + 6 && isA(tokens[index], classes.adverb)) index++;
  return index;
}

function followsSubject(tokens: readonly Token[], index: number): boolean {
  let at = index - 1;
  while (at > 0 && at >= index - 6 && isA(tokens[at], classes.adverb)) at--;
  const before = tokens[at];
  if (before?.type !== 'word' || at < 0) return false;
  if (isA(before, classes.determiner) && before.lower !== 'that' && before.lower !== 'which') return false;
  return !isA(before, classes.preposition) && !(isA(before, classes.subordinator) && before.lower !== 'that');
}

import {
  adverbs,
  conjunctions,
  determiners,
  forms,
  modals,
  negations,
  pastAuxiliaries,
  prepositions,
  subjectPronouns,
  subordinators,
} from './lexicon/function-words.ts';
import {irregularParticiples, irregularPast} from './lexicon/irregular-verbs.ts';
import {intransitive, notVerbs, present} from './lexicon/verbs.ts';
import type {Reading, Token, VerbGroup} from './reading.ts';
import {isPastForm, stemSet, stemVerb} from './stem-verb.ts';

const copulas = stemSet('remain become seem appear stay');

/** The finite verbs of a sentence in order, each with its auxiliaries. Participles that describe a noun ("the abolished
 *  Patriarchate", "provided by Yugoslavia") and infinitives are none. Every token is looked at a bounded number of times. */
export function findVerbs({tokens, dateOf}: Reading): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (dateOf[index] !== -1) continue;
    const group = readGroup(tokens, index);
    if (!group) continue;
    groups.push(group);
    index = group.last;
  }
  return groups;
}

function readGroup(tokens: readonly Token[], index: number): VerbGroup | undefined {
  const token = tokens[index];
  if (token?.type !== 'word') return undefined;
  if (isAuxiliary(token.lower)) return readAuxiliaryGroup(tokens, index);
  if (isFinitePast(tokens, index)) {
    const lemma = stemVerb(token.lower);
    return {...plainGroup(index, lemma), past: true, copula: copulas.has(lemma)};
  }
  if (present.has(token.lower) && followsSubject(tokens, index)) {
    return {...plainGroup(index, stemVerb(token.lower.replace(/s$/, ''))), past: false};
  }
  return undefined;
}

function plainGroup(index: number, lemma: string): VerbGroup {
  return {
    first: index,
    last: index,
    head: index,
    lemma,
    past: true,
    passive: false,
    copula: false,
    negated: false,
    modal: false,
  };
}

function isAuxiliary(lower: string): boolean {
  if (modals.has(lower)) return true;
  return (
    (forms.be.has(lower) && lower !== 'being' && lower !== 'be' && lower !== 'been') ||
    (forms.have.has(lower) && lower !== 'having') ||
    forms.do.has(lower)
  );
}

/** "was initially located", "had been declared", "did not agree", "would collapse", "was hostile". */
function readAuxiliaryGroup(tokens: readonly Token[], first: number): VerbGroup | undefined {
  if (/^may$/i.test(tokens[first]?.text ?? '') && tokens[first]?.text === 'May') return undefined;
  let [last, modal, negated, past, be, have] = [first, false, false, false, false, false];
  for (let index = first; index < tokens.length; index++) {
    const lower = tokens[index]?.lower ?? '';
    if (modals.has(lower)) modal = true;
    else if (forms.be.has(lower)) be = true;
    else if (forms.have.has(lower)) have = true;
    else if (!forms.do.has(lower) && !isAdverb(lower)) break;
    if (pastAuxiliaries.has(lower)) past = true;
    if (negations.has(lower)) negated = true;
    if (!isAdverb(lower)) last = index;
    else if (index - last > 6) break;
  }
  const base = {first, modal, negated, past: past || have};
  const head = skipAdverbs(tokens, last + 1);
  const word = tokens[head];
  const lemma = word?.type === 'word' && isPastForm(word.lower) ? stemVerb(word.lower) : undefined;
  if (lemma && (be || have) && !notVerbs.has(word?.lower ?? '') && !isAdjectival(tokens, head, be)) {
    return {...base, last: head, head, lemma, passive: be, copula: !be && copulas.has(lemma)};
  }
  if (be && word && /..ing$/.test(word.lower) && !determiners.has(word.lower)) {
    return {
      ...base,
      last: head,
      head,
      lemma: stemVerb(word.lower.slice(0, -3)),
      passive: false,
      copula: false,
    };
  }
  if (
    (modal || forms.do.has(tokens[last]?.lower ?? '')) &&
    !be &&
    !have &&
    word?.type === 'word' &&
    !prepositions.has(word.lower)
  ) {
    return {...base, last: head, head, lemma: stemVerb(word.lower), passive: false, copula: false};
  }
  return {...base, last, head: last, lemma: be ? 'be' : have ? 'have' : 'do', passive: false, copula: be};
}

/** "was restrained and reserved", "were well informed": a participle with a degree word or in a row of adjectives. */
function isAdjectival(tokens: readonly Token[], head: number, be: boolean): boolean {
  if (!be) return false;
  const degree = /^(very|well|more|most|so|too|quite|rather|highly|fairly)$/;
  return degree.test(tokens[head - 1]?.lower ?? '');
}

function skipAdverbs(tokens: readonly Token[], from: number): number {
  let index = from;
  while (index < from + 6 && isAdverb(tokens[index]?.lower ?? '')) index++;
  return index;
}

export function isAdverb(lower: string): boolean {
  return (
    adverbs.has(lower) ||
    (lower.length > 4 &&
      lower.endsWith('ly') &&
      !/^(early|italy|family|assembly|ally|only|july|monthly|weekly)$/.test(lower))
  );
}

function isFinitePast(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (!token || notVerbs.has(token.lower)) return false;
  const irregular = irregularPast.has(token.lower);
  if (!isPastForm(token.lower)) return false;
  if (irregularParticiples.has(token.lower) && !irregular) return false;
  if (index > 0 && /^\p{Lu}/u.test(token.text)) return false;
  return !isModifier(tokens, index, irregular);
}

const ambiguousPast =
  /^(cut|put|set|hit|let|split|spread|shut|shed|left|quit|rid|lay|felt|saw|found|led|rose|thought|lost|beat)$/;

/** Whether a past form describes a noun instead of saying what its subject did. */
function isModifier(tokens: readonly Token[], index: number, irregular: boolean): boolean {
  const before = wordBefore(tokens, index);
  const next = tokens[index + 1]?.lower ?? '';
  if (!before) return true;
  if (before.type === 'number') return !irregular;
  if (subjectPronouns.has(before.lower) || /^(who|which|that)$/.test(before.lower)) return false;
  if (determiners.has(before.lower) || before.lower === '’s' || before.lower === "'s") return true;
  if (prepositions.has(before.lower) || before.lower === 'to')
    return !irregular || ambiguousPast.test(tokens[index]?.lower ?? '') || next === '';
  if (/^[,(“"–—:]$/.test(before.text)) return opensParticiple(tokens, index);
  if (conjunctions.has(before.lower))
    return opensParticiple(tokens, index) && !irregular && !hasVerbBefore(tokens, index);
  if (next === 'by' && !intransitive.has(stemVerb(tokens[index]?.lower ?? ''))) return true;
  return false;
}

/** After a comma or a bracket: "(declared on 29 November 1945)", ", based in Paris", but not ", signed a treaty". */
function opensParticiple(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || next.type === 'mark') return true;
  return prepositions.has(next.lower) || isAdverb(next.lower);
}

function hasVerbBefore(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 30); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (irregularPast.has(lower) || lower.endsWith('ed') || isAuxiliary(lower)) return true;
  }
  return false;
}

function followsSubject(tokens: readonly Token[], index: number): boolean {
  const before = wordBefore(tokens, index);
  if (before?.type !== 'word') return false;
  return (
    !determiners.has(before.lower) &&
    !prepositions.has(before.lower) &&
    !(subordinators.has(before.lower) && before.lower !== 'that')
  );
}

function wordBefore(tokens: readonly Token[], index: number): Token | undefined {
  let at = index - 1;
  while (at >= Math.max(0, index - 6) && isAdverb(tokens[at]?.lower ?? '')) at--;
  return tokens[at];
}

import {nounBefore} from './noun-before.ts';
import type {Clause, Reading, Token} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** The subject of a clause: the words before its verb, without opening word, fronted phrases ("In 1921, at the invitation
 *  of …,"), and adverbs. Undefined for a clause that begins with its verb, or with "which". */
export function findSubject(
  reading: Reading,
  {first, verb, bracket, end: limit}: Pick<Clause, 'first' | 'verb' | 'bracket'> & {readonly end?: number},
): Clause['subject'] {
  if (!verb && limit === undefined) return undefined;
  const end = lastWord(reading, first, limit ?? (verb?.first ?? 0) - 1, bracket);
  if (end < first) return undefined;
  if (isA(reading.tokens[end], classes.subjectPronoun)) return {first: end, last: end};
  let last = end;
  for (const start of startsOf(reading, first, end, bracket)) {
    const from = skipOpening(reading, start, last, bracket);
    const token = reading.tokens[from];
    if (from > last || !token) continue;
    if (from > first && opensParticiple(token)) last = lastWord(reading, first, start - 1, bracket);
    if (opensPhrase(token) || opensParticiple(token)) continue;
    return isA(token, classes.relative) && token.lower !== 'that' ? undefined : {first: from, last};
  }
  return unlessObject(reading, nounBefore(reading, end));
}

/** ", led by General Goltz, | launched": an aside about the subject before it. */
function opensParticiple(token: Token): boolean {
  const {lower, text} = token;
  return lower === text && (isA(token, classes.pastForm) || /...ing$/.test(lower)) && lower !== 'king';
}

function opensPhrase(token: Token): boolean {
  const {lower, text} = token;
  return isA(token, classes.preposition) || (/^\p{Lu}.*(?:ed|ing)$/u.test(text) && lower !== 'king');
}

/** The noun phrase before the verb, behind a fronted phrase without a comma; none where a preposition governs it. */
function unlessObject({tokens}: Reading, phrase: Clause['subject']): Clause['subject'] {
  return phrase && !isA(tokens[phrase.first - 1], classes.preposition) ? phrase : undefined;
}

/** Where a subject may begin, the nearest to the verb first: behind a comma, behind a date, at the clause's start. */
function startsOf(
  {tokens, bracketOf, phraseOf, dateOf}: Reading,
  first: number,
  end: number,
  bracket: number,
): number[] {
  const starts: number[] = [];
  for (let index = end; index > first; index--) {
    if (bracketOf[index - 1] !== bracket) continue;
    const date = dateOf[index - 1];
    if (tokens[index - 1]?.text === ',') starts.push(index);
    else if (date && date.last === index - 1 && !date.premodifier && phraseOf[index] === undefined)
      starts.push(index);
    if (starts.length > 8) break;
  }
  return [...starts, first];
}

function lastWord(
  {tokens, bracketOf, phraseOf}: Reading,
  first: number,
  from: number,
  bracket: number,
): number {
  let index = from;
  while (index >= first) {
    const token = tokens[index];
    const date = phraseOf[index];
    const skipped =
      bracketOf[index] !== bracket ||
      token?.type === 'mark' ||
      isA(token, classes.adverb) ||
      (date && !date.premodifier);
    if (!skipped) break;
    index--;
  }
  return index;
}

const openers = new Set(
  'that when while whereas although though because since once if as where after before until'.split(' '),
);

function skipOpening({tokens, bracketOf}: Reading, start: number, end: number, bracket: number): number {
  let index = start;
  while (index <= end) {
    const token = tokens[index];
    const skipped =
      bracketOf[index] !== bracket ||
      token?.type === 'mark' ||
      isA(token, classes.conjunction | classes.adverb) ||
      openers.has(token?.lower ?? '');
    if (!skipped) break;
    index++;
  }
  return index;
}

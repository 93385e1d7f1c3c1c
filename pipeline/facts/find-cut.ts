import {isInsideQuote} from './find-quotes.ts';
import {isCapitalized} from './is-capitalized.ts';
import type {ClauseRole, Reading, Token, VerbGroup} from './reading.ts';
import {classes, isA} from './word-classes.ts';

/** A border between two clauses. */
export interface Cut {
  /** The first token of the clause behind it. */
  readonly at: number;
  readonly weight: number;
  readonly role: ClauseRole;
  readonly marker: string;
}

/** The best border among the tokens from `from` up to the verb `next`; undefined without any sign of one. `fronted` says
 *  that the sentence began with "When …" or "After …": then its first comma is the border. */
export function findCut(
  reading: Reading,
  bracket: number,
  from: number,
  next: VerbGroup,
  fronted: boolean,
): Cut | undefined {
  const isQuotation = reading.brackets[bracket]?.role === 'quotation';
  let best: Cut | undefined;
  for (let index = from; index < next.first; index++) {
    if (reading.bracketOf[index] !== bracket || (!isQuotation && isInTitle(reading, index))) continue;
    const cut = cutAt(reading, index, next, fronted);
    if (cut && (!best || cut.weight > best.weight || (cut.weight === best.weight && !fronted))) best = cut;
  }
  return best;
}

/** Inside a short quotation, and not the comma at its end. */
function isInTitle(reading: Reading, index: number): boolean {
  return isInsideQuote(reading, index - 1) && isInsideQuote(reading, index + 1);
}

function cutAt({tokens, dateOf}: Reading, index: number, next: VerbGroup, fronted: boolean): Cut | undefined {
  const token = tokens[index];
  if (!token || dateOf[index] !== undefined) return undefined;
  if (token.type === 'mark') return markCut(tokens, index, fronted);
  const {lower} = token;
  const comma = tokens[index - 1]?.text === ',';
  if (isA(token, classes.conjunction)) {
    const weight = comma || lower === 'but' ? 5 : continues(tokens, index + 1, next) ? 4 : 3;
    return {at: index, weight, role: 'coordinate', marker: lower};
  }
  return isA(token, classes.relative | classes.subordinator)
    ? openingCut(tokens, index, next, comma)
    : undefined;
}

function markCut(tokens: readonly Token[], index: number, fronted: boolean): Cut | undefined {
  const text = tokens[index]?.text ?? '';
  if (text === '.' && endsSentence(tokens, index))
    return {at: index + 1, weight: 10, role: 'main', marker: ''};
  if (text === ';') return {at: index + 1, weight: 9, role: 'coordinate', marker: ';'};
  if (/^[–—:]$/.test(text)) return {at: index + 1, weight: 4, role: 'coordinate', marker: ';'};
  if (text === ',') return {at: index + 1, weight: fronted ? 8 : 2, role: 'coordinate', marker: ','};
  return undefined;
}

/** A full stop that the splitter left inside, as in "2016.On 16 April". */
function endsSentence(tokens: readonly Token[], index: number): boolean {
  return /^(?:\p{Ll}{3,}|\d{4})$/u.test(tokens[index - 1]?.text ?? '') && isCapitalized(tokens[index + 1]);
}

/** Words that open a dependent clause. */
function openingCut(
  tokens: readonly Token[],
  index: number,
  next: VerbGroup,
  comma: boolean,
): Cut | undefined {
  const token = tokens[index];
  const lower = token?.lower ?? '';
  if (/^(while|whereas|although|though)$/.test(lower))
    return {at: index, weight: comma ? 8 : 6, role: 'adverbial', marker: lower};
  if (lower === 'when') return {at: index, weight: comma ? 7 : 6, role: 'adverbial', marker: lower};
  if (isA(token, classes.relative) && lower !== 'that')
    return {at: startOfRelative(tokens, index), weight: comma ? 7 : 6, role: 'relative', marker: lower};
  if (lower === 'that')
    return {
      at: index,
      weight: 5,
      role: isComplement(tokens, index) ? 'complement' : 'relative',
      marker: lower,
    };
  if (isA(token, classes.subordinator) && opensClause(tokens, index, next))
    return {at: index, weight: comma ? 6 : 5, role: 'adverbial', marker: lower};
  return undefined;
}

/** Behind "and" stands the next verb, or only adverbs and phrases before it. */
function continues(tokens: readonly Token[], from: number, next: VerbGroup): boolean {
  let index = from;
  while (index < next.first && isA(tokens[index], classes.adverb)) index++;
  return index === next.first || isA(tokens[index], classes.preposition);
}

/** "in which", "the majority of whom": the clause begins at the preposition. */
function startOfRelative(tokens: readonly Token[], index: number): number {
  return /^(in|on|at|of|to|by|for|with|from|under|during|after|through)$/.test(tokens[index - 1]?.lower ?? '')
    ? index - 1
    : index;
}

function isComplement(tokens: readonly Token[], index: number): boolean {
  let before = index - 1;
  while (before > 0 && isA(tokens[before], classes.adverb)) before--;
  return /(?:ed|said|told|knew|thought|wrote|found|believe[sd]?|felt|says?|held|saw|meant|made|insist|clear)$/.test(
    tokens[before]?.lower ?? '',
  );
}

/** Not "once again", "after 1945", "since the war": those are adverbs and prepositions. */
function opensClause(tokens: readonly Token[], index: number, next: VerbGroup): boolean {
  const lower = tokens[index]?.lower ?? '';
  const following = tokens[index + 1]?.lower ?? '';
  if (lower === 'once') return !/^(again|more)$/.test(following);
  if (/^(as|than)$/.test(lower)) return /^(he|she|it|they|the)$/.test(following) && next.first - index <= 8;
  if (!/^(after|since|before|until|till)$/.test(lower)) return true;
  if (next.first - index > 14) return false;
  if (next.first - index > 2 && isA(tokens[next.first - 1], classes.subjectPronoun)) return false;
  for (let at = index + 1; at < next.first; at++) {
    if (tokens[at]?.type === 'mark' || isA(tokens[at], classes.conjunction)) return false;
  }
  return next.first > index + 1;
}

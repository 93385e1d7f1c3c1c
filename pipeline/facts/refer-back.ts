import type {Dating} from './date-event.ts';
import {isCapitalized} from './is-capitalized.ts';
import {backgroundPrepositions} from './lexicon/happenings.ts';
import type {Reading} from './reading.ts';
import type {Telling} from './telling.ts';
import {classes, isA} from './word-classes.ts';

/** Happenings that a section has dated so far: by noun and name ("invasion Czechoslovakia"), and by noun alone those of
 *  the sentence before. Emptied at each heading. */
export interface References {
  named: Map<string, Dating>;
  recent: Map<string, Dating>;
}

interface Mention {
  readonly noun: string;
  readonly index: number;
  /** Noun with the name behind "of" or "in". */
  readonly key?: string;
}

/** The date of a happening that a clause without one refers to: "condemned the invasion of Czechoslovakia", "the
 *  intervention happened". Implied; undefined where nothing before it is meant. */
export function referBack(
  reading: Reading,
  {first, last}: Telling,
  {named, recent}: References,
): Dating | undefined {
  for (const {noun, index, key} of findMentions(reading, first, last)) {
    if (isBackground(reading, index, first)) continue;
    const dating = key ? (named.get(key) ?? undefined) : recent.get(noun);
    if (dating) return {...dating, certainty: 'implied'};
  }
  return undefined;
}

/** Keeps what this sentence dates for the sentences after it. */
export function rememberMentions(
  reading: Reading,
  told: readonly {readonly telling: Telling; readonly dating: Dating | undefined}[],
  references: References,
): void {
  references.recent = new Map();
  for (const {telling, dating} of told) {
    if (!dating) continue;
    for (const {noun, index, key} of findMentions(reading, telling.first, telling.last)) {
      if (!tellsMention(reading, index)) continue;
      references.recent.set(noun, dating);
      if (key) references.named.set(key, dating);
    }
  }
}

/** The event is the happening itself, or happens with it. */
function tellsMention({tokens}: Reading, index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const lower = tokens[at]?.lower ?? '';
    if (/^(with|by|during|through)$/.test(lower)) return true;
    if (backgroundPrepositions.has(lower)) return lower === 'to';
  }
  return true;
}

function findMentions({tokens, dateOf}: Reading, first: number, last: number): Mention[] {
  const mentions: Mention[] = [];
  for (let index = first; index <= last; index++) {
    const token = tokens[index];
    if (!token || !isA(token, classes.happening) || dateOf[index] !== undefined) continue;
    const noun = token.lower;
    const key = keyOf(tokens, index);
    mentions.push({noun, index, ...(key ? {key} : {})});
  }
  return mentions;
}

function keyOf(tokens: Reading['tokens'], index: number): string | undefined {
  if (!/^(of|in|against)$/.test(tokens[index + 1]?.lower ?? '')) return undefined;
  const at = tokens[index + 2]?.lower === 'the' ? index + 3 : index + 2;
  return isCapitalized(tokens[at]) ? `${tokens[index]?.lower} ${tokens[at]?.text}` : undefined;
}

function isBackground({tokens}: Reading, index: number, floor: number): boolean {
  for (let at = index - 1; at >= Math.max(floor, index - 5); at--) {
    if (backgroundPrepositions.has(tokens[at]?.lower ?? '')) return true;
  }
  return false;
}

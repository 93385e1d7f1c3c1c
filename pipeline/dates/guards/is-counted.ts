import {countedNouns} from '../../lexicon/counted-nouns.ts';

const counted: ReadonlySet<string> = new Set(countedNouns);
const singularsInS: ReadonlySet<string> = new Set(['was', 'has', 'its', 'this', 'does', 'as', 'is', 'his']);

/** Whether a word in lower case is a noun that numbers count and years don't stand before: "men", "miles". */
export function isCountedNoun(word: string): boolean {
  return counted.has(word);
}

/** Whether a word in lower case looks like a plural in -s. */
export function isPlural(word: string): boolean {
  return word.length > 3 && /[^sui']s$/.test(word) && !singularsInS.has(word);
}

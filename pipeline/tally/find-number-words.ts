import {cardinals, decadeWords, multipliers, ordinals} from '../lexicon/numbers.ts';
import type {Span} from '../model/span.ts';
import {coverSpans} from './cover-spans.ts';
import type {TypedNumber} from './find-typed-numbers.ts';

const entries = [...Object.entries(cardinals), ...Object.entries(ordinals)];
const any = alternatives(entries.map(([word]) => word));
const large = alternatives([
  ...entries.flatMap(([word, value]) => (value > 10 ? [word] : [])),
  ...Object.keys(decadeWords),
]);
const round = alternatives(['dozen', ...Object.keys(multipliers)]);

/** A number above ten in words: "twelve", "twenty-five", "two hundred", "a million", "thousands of", "the sixties".
 *  A round word alone is a unit: "3.4 million" and "in millions" hold none. */
const pattern = new RegExp(
  [
    String.raw`(?<![\p{L}-])(?:`,
    `(?:${any}|a|an|few|several|many)[ -](?:${round})(?:[ -](?:and )?(?:${any}|${round}))*`,
    `|(?:${any})[ -](?:${large})|(?:${large})(?:[ -](?:${any}|${round}))*`,
    '|(?:tens|dozens|hundreds|thousands) of (?:hundreds|thousands|millions|billions)',
    '|dozens|hundreds|thousands|(?:millions|billions)(?= of )',
    String.raw`)(?!\p{L})`,
  ].join(''),
  'giu',
);

/** The numbers in words of a text that aren't inside one of the exempt stretches, in order. */
export function findNumberWords(text: string, exempt: readonly Span[]): TypedNumber[] {
  const isExempt = coverSpans(exempt);
  return [...text.matchAll(pattern)]
    .map(({index, 0: found}) => ({start: index, end: index + found.length, text: found}))
    .filter((span) => !isExempt(span));
}

/** Longest first, so that "sixteen" isn't read as "six". */
function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}

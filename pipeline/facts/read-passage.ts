import type {Passage} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import {findBrackets} from './find-brackets.ts';
import {findNames} from './find-names.ts';
import {placeDates} from './place-dates.ts';
import type {Reading} from './reading.ts';
import {tokenize} from './tokenize.ts';

/** A sentence and its dates → what the finders of facts read. */
export function readPassage(
  text: string,
  passage: Passage,
  timexes: readonly Timex[],
  ranges: readonly Range[],
): Reading {
  const tokens = tokenize(passage.plain);
  const dates = placeDates(passage, tokens, timexes, ranges);
  const dateOf = new Int32Array(tokens.length).fill(-1);
  const phraseOf = new Int32Array(tokens.length).fill(-1);
  for (const [index, {phrase, first, last}] of dates.entries()) {
    dateOf.fill(index, first, last + 1);
    phraseOf.fill(index, phrase, last + 1);
  }
  return {
    passage,
    text,
    tokens,
    dates,
    dateOf,
    phraseOf,
    ...findBrackets(tokens),
    names: findNames(tokens, dateOf),
  };
}

import type {Passage} from '../model/document.ts';
import type {Range, Timex} from '../model/extract.ts';
import {findBrackets} from './find-brackets.ts';
import {findNames} from './find-names.ts';
import {findQuotes} from './find-quotes.ts';
import {placeDates} from './place-dates.ts';
import type {PlacedDate, Reading} from './reading.ts';
import {tokenize} from './tokenize.ts';

/** A sentence and its dates → what the finders of facts read. */
export function readPassage(
  text: string,
  passage: Passage,
  timexes: readonly Timex[],
  ranges: readonly Range[],
): Reading {
  const tokens = tokenize(passage.plain);
  const found = findQuotes(tokens);
  const dates = placeDates(passage, tokens, timexes, ranges).map((date) =>
    found.quotes[found.quoteOf[date.first] ?? -1] ? asQuoted(date) : date,
  );
  const dateOf = new Array<number>(tokens.length).fill(-1);
  const phraseOf = new Array<number>(tokens.length).fill(-1);
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
    ...found,
    names: findNames(tokens, dateOf),
  };
}

/** A date that is part of the title or quotation it stands in: "The Events of 1918". */
function asQuoted(date: PlacedDate): PlacedDate {
  return {...date, phrase: date.first, relation: 'at', premodifier: true, ofThing: true, quoted: true};
}

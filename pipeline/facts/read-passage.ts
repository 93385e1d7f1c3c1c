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
    found.quoteOf[date.first] ? asQuoted(date) : date,
  );
  const dateOf = listDates(tokens.length, dates, 'first');
  return {
    passage,
    text,
    tokens,
    dates,
    dateOf,
    phraseOf: listDates(tokens.length, dates, 'phrase'),
    ...findBrackets(tokens),
    ...found,
    names: findNames(tokens, dateOf),
  };
}

function listDates(
  count: number,
  dates: readonly PlacedDate[],
  from: 'first' | 'phrase',
): (PlacedDate | undefined)[] {
  if (dates.length === 0) return [];
  const dateOf = new Array<PlacedDate | undefined>(count);
  for (const date of dates) dateOf.fill(date, date[from], date.last + 1);
  return dateOf;
}

/** A date that is part of the title or quotation it stands in: "The Events of 1918". */
function asQuoted(date: PlacedDate): PlacedDate {
  return {...date, phrase: date.first, relation: 'at', premodifier: true, ofThing: true, quoted: true};
}

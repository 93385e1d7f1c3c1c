import {months} from '../lexicon/months.ts';
import type {Span} from '../model/span.ts';
import {coverSpans} from './cover-spans.ts';

export interface TypedNumber extends Span {
  readonly text: string;
}

const month = months.map(({name}) => name.slice(0, 1).toUpperCase() + name.slice(1)).join('|');
const number = String.raw`[\p{Nd}\p{No}]+`;
const digits = String.raw`${number}(?:[.,:/’'–-]${number}|[\u00a0\u202f\u2009 ]\p{Nd}{3}(?![\p{Nd}\p{No}]))*`;
const ending = String.raw`(?:\s?[%‰]|(?:st|nd|rd|th|s)(?!\p{L}))?`;

/** A run of digits with sign, grouping, decimals, per cent or ordinal ending; a day and a year are one with the name of
 *  the month between them. */
const pattern = new RegExp(
  `[+−]?${digits}${ending}(?: (?:${month})(?: ${digits})?)?|(?:${month}) ${digits}`,
  'gu',
);

/** The numbers of a text that aren't inside one of the exempt stretches, in order. */
export function findTypedNumbers(text: string, exempt: readonly Span[]): TypedNumber[] {
  const isExempt = coverSpans(exempt);
  return [...text.matchAll(pattern)]
    .map(({index, 0: found}) => ({start: index, end: index + found.length, text: found}))
    .filter((span) => !isExempt(span));
}

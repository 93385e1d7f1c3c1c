import type {Document} from '../model/document.ts';
import type {Dates} from '../model/extract.ts';
import {resolveItems} from './resolve-items.ts';
import {toItems} from './to-items.ts';
import {toRanges} from './to-ranges.ts';
import {toTimexes} from './to-timexes.ts';

/** The dates, times, durations and repeated times of a document, and its ranges, in order of the text. */
export function findDates(document: Document): Dates {
  const resolved = resolveItems(toItems(document));
  const timexes = toTimexes(document, resolved);
  return {timexes, ranges: toRanges(document, resolved, timexes)};
}

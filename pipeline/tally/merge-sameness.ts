import type {Event, State, Trend} from '../model/extract.ts';
import {holds} from './merge-intervals.ts';
import {silent, type Told, type ToldQuantity} from './merge-tellings.ts';
import {countShared, overlap} from './merge-words.ts';

/** Two events are one if their kinds agree, one's date lies within the other's, and most words of the shorter telling are in
 *  the longer. */
export function isOneEvent(a: Told<Event>, b: Told<Event>): boolean {
  if (!holds(a, b)) return false;
  if (a.says === silent || b.says === silent) return a.says === b.says && isSameSpeech(a, b);
  const agree = a.topic === b.topic || a.fact.kind === 'other' || b.fact.kind === 'other';
  return agree && isAlike(a, b, 0.6);
}

/** Two states are one if topic and words agree, and neither's time is outside the other's. */
export function isOneState(a: Told<State>, b: Told<State>): boolean {
  return a.topic === b.topic && holds(a, b) && isAlike(a, b, 0.8);
}

/** Two numbers are one if they count the same, say the same, and stand in sentences about the same. */
export function isOneQuantity(a: ToldQuantity, b: ToldQuantity): boolean {
  return a.says === b.says && countsTheSame(a, b) && overlap(a.words, b.words) >= 0.5;
}

/** Two claims are one if topic, direction and time are the same. */
export function isOneTrend(a: Told<Trend>, b: Told<Trend>): boolean {
  return a.topic === b.topic && a.says === b.says && (a.fact.edtf !== undefined || isSameSpeech(a, b));
}

/** Same noun, unit and money; attempts are not deeds. */
export function countsTheSame(a: ToldQuantity, b: ToldQuantity): boolean {
  return a.topic === b.topic && overlap(a.counted, b.counted) === 1;
}

/** At least two words in common, and that part of the shorter telling. */
export function isAlike({words: a}: Told, {words: b}: Told, part: number): boolean {
  const few = Math.min(a.size, b.size);
  const shared = countShared(a, b);
  return few > 0 && shared / few >= part && shared >= Math.min(2, few);
}

/** More than two words, and all of them the same. */
function isSameSpeech({words: a}: Told, {words: b}: Told): boolean {
  return a.size > 2 && a.rank === b.rank;
}

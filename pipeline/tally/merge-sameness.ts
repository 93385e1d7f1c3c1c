import type {Event, Quantity, State, Trend} from '../model/extract.ts';
import type {Told} from './merge-tellings.ts';
import {contentWords, overlap} from './merge-words.ts';

/** Two events are one if their kinds agree, one's date lies within the other's, and most words of the shorter telling are in
 *  the longer. */
export function isOneEvent(a: Told<Event>, b: Told<Event>): boolean {
  if (a.fact.date === undefined || b.fact.date === undefined) return isSameSpeech(a, b);
  const kinds = new Set([a.fact.kind, b.fact.kind, 'other']);
  return kinds.size <= 2 && holds(a, b) && isAlike(a, b, 0.6);
}

/** Two states are one if topic and words agree, and neither's time is outside the other's. */
export function isOneState(a: Told<State>, b: Told<State>): boolean {
  return a.fact.topic === b.fact.topic && holds(a, b) && isAlike(a, b, 0.8);
}

/** Two numbers are one if they count the same, say the same, and stand in sentences about the same. */
export function isOneQuantity(a: Told<Quantity>, b: Told<Quantity>): boolean {
  return countsTheSame(a, b) && amountOf(a.fact) === amountOf(b.fact) && overlap(a.words, b.words) >= 0.5;
}

/** Two claims are one if topic, direction and time are the same. */
export function isOneTrend(a: Told<Trend>, b: Told<Trend>): boolean {
  const {topic, direction, edtf} = a.fact;
  if (topic !== b.fact.topic || direction !== b.fact.direction) return false;
  return edtf === b.fact.edtf && (edtf !== undefined || isSameSpeech(a, b));
}

/** Same noun, unit and money; attempts are not deeds. */
export function countsTheSame({fact: a}: Told<Quantity>, {fact: b}: Told<Quantity>): boolean {
  if (a.unit !== b.unit || a.currency !== b.currency || a.attempted !== b.attempted) return false;
  return a.counted.text !== '' && overlap(countedWords(a), countedWords(b)) === 1;
}

/** A quantity is compared with many: its words are read once. */
const counted = new WeakMap<Quantity, ReadonlySet<string>>();

function countedWords(quantity: Quantity): ReadonlySet<string> {
  const words = counted.get(quantity) ?? contentWords(quantity.counted.text);
  counted.set(quantity, words);
  return words;
}

/** What a quantity says, so that equal ones have equal texts. */
export function amountOf({value, range, atLeast, text}: Quantity): string {
  if (value !== undefined) return String(value);
  if (range) return range.join('–');
  return atLeast !== undefined ? `≥${atLeast}` : text;
}

/** At least two words in common, and that part of the shorter telling. */
export function isAlike(a: Told<unknown>, b: Told<unknown>, part: number): boolean {
  const common = overlap(a.words, b.words);
  return (
    common >= part && common * Math.min(a.words.size, b.words.size) >= Math.min(2, a.words.size, b.words.size)
  );
}

/** One interval lies within the other; `null` is open, and both unknown are equal. */
function holds(a: Told<unknown>, b: Told<unknown>): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

function isWithin(inner: Told<unknown>, outer: Told<unknown>): boolean {
  const from = outer.from === null || (inner.from !== null && inner.from >= outer.from);
  const to = outer.to === null || (inner.to !== null && inner.to <= outer.to);
  const known = (told: Told<unknown>) => told.from !== null || told.to !== null;
  return from && to && known(inner) === known(outer);
}

function isSameSpeech(
  a: Told<{date?: string | undefined} | Trend>,
  b: Told<{date?: string | undefined} | Trend>,
): boolean {
  const dated = (fact: object) => 'date' in fact && fact.date !== undefined;
  return (
    !dated(a.fact) &&
    !dated(b.fact) &&
    a.words.size === b.words.size &&
    overlap(a.words, b.words) === 1 &&
    a.words.size > 2
  );
}

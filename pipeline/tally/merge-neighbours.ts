import type {Told} from './merge-tellings.ts';
import {intern, type Words} from './merge-words.ts';

/** How many neighbours in an order of words are compared: bounds the work on documents that say the same thing often. */
const reach = 24;

/** Visits the pairs of tellings worth comparing, once each, by their positions in `told`: for each word, those that have it
 *  with their neighbours among them in order of their words, then of their time. `list` numbers the first word that makes
 *  them neighbours, as words are met in that order. n log n in the number of tellings. */
export function eachNeighbours(
  told: readonly Told[],
  visit: (a: number, b: number, list: number) => void,
): void {
  const inOrder = placeInLists(sortByWords(told));
  const postings = invert(inOrder);
  const passed = new Int32Array(postings.length);
  const met = new Int32Array(told.length).fill(-1);
  for (const {index: a, lists} of inOrder) {
    for (const list of lists) {
      const others = postings[list] ?? [];
      const first = (passed[list] ?? 0) + 1;
      const end = Math.min(others.length, first + reach);
      passed[list] = first;
      for (let at = first; at < end; at++) {
        const b = others[at] ?? a;
        if (met[b] === a) continue;
        met[b] = a;
        visit(a, b, list);
      }
    }
  }
}

interface Ordered {
  readonly index: number;
  readonly words: Words;
}

function sortByWords(told: readonly Told[]): Ordered[] {
  return told
    .map(({words, from, to}, index) => ({words, from, to, index}))
    .sort((a, b) => a.words.rank - b.words.rank || a.from - b.from || a.to - b.to || a.index - b.index);
}

/** A telling and the lists of its words, which are numbered as they are met; ascending. */
interface Listed {
  readonly index: number;
  readonly lists: readonly number[];
}

function placeInLists(inOrder: readonly Ordered[]): Listed[] {
  const numbers = new Map<number, number>();
  let rank = -1;
  let lists: number[] = [];
  return inOrder.map(({index, words}) => {
    if (words.rank !== rank) {
      rank = words.rank;
      lists = words.inText.map((word) => intern(numbers, word)).sort((a, b) => a - b);
    }
    return {index, lists};
  });
}

/** An inverted index: by list, the tellings that have its word. */
function invert(inOrder: readonly Listed[]): number[][] {
  const postings: number[][] = [];
  for (const {index, lists} of inOrder) {
    for (const list of lists) {
      postings[list] ??= [];
      postings[list].push(index);
    }
  }
  return postings;
}

import type {Told} from './merge-tellings.ts';
import {intern} from './merge-words.ts';

/** How many neighbours in an order of words are compared: bounds the work on documents that say the same thing often. */
const reach = 24;

/** Visits the pairs of tellings worth comparing, once each, by their positions in `told`: for each word, those that have it
 *  with their neighbours among them in order of their words, then of their time. `list` numbers the first word that makes
 *  them neighbours, as words are met in that order. n log n in the number of tellings. */
export function eachNeighbours(
  told: readonly Told[],
  visit: (a: number, b: number, list: number) => void,
): void {
  const inOrder = sortByWords(told);
  const listed = placeInLists(told, inOrder);
  const postings = invert(inOrder, listed);
  const passed = new Int32Array(postings.length);
  const met = new Int32Array(told.length).fill(-1);
  for (let position = 0; position < inOrder.length; position++) {
    const a = inOrder[position] ?? 0;
    for (const list of listed[position] ?? []) {
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

/** The positions of tellings in order of their words, then of their time. */
function sortByWords(told: readonly Told[]): number[] {
  const positions = told.map((_, index) => index);
  return positions.sort((one, other) => {
    const [a, b] = [told[one] as Told, told[other] as Told];
    return a.words.rank - b.words.rank || a.from - b.from || a.to - b.to || one - other;
  });
}

/** The lists that each telling stands in, ascending: words have one each, numbered as they are met. */
function placeInLists(told: readonly Told[], inOrder: readonly number[]): (readonly number[])[] {
  const numbers = new Map<number, number>();
  let rank = -1;
  let lists: readonly number[] = [];
  return inOrder.map((index) => {
    const words = told[index]?.words;
    if (words && words.rank !== rank) {
      rank = words.rank;
      lists = words.inText.map((word) => intern(numbers, word)).sort((a, b) => a - b);
    }
    return lists;
  });
}

/** An inverted index: by list, the tellings that stand in it, in order. */
function invert(inOrder: readonly number[], listed: readonly (readonly number[])[]): number[][] {
  const postings: number[][] = [];
  for (let position = 0; position < inOrder.length; position++) {
    for (const list of listed[position] ?? []) {
      postings[list] ??= [];
      postings[list].push(inOrder[position] ?? 0);
    }
  }
  return postings;
}

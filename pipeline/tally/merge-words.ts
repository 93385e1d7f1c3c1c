const small = new Set(
  (
    'a an the and or but nor of in on at to from by with for about between into through during before after since until as than that which who whom whose ' +
    'when where while was were is are be been being am had has have having did does do not no it its he his him she her they their them this these those ' +
    'both also once again even still already later then there first new'
  ).split(' '),
);

const americanEndings: readonly (readonly [RegExp, string])[] = [
  [/is(e|ed|es|ing|ation)$/, 'iz$1'],
  [/our$/, 'or'],
];

/** More words than a sentence that people write has; without a bound, numbers of one endless sentence would each carry it. */
const most = 60;

/** What a text is about, as the numbers of its words in a vocabulary. */
export interface Words {
  readonly size: number;
  /** Each once, in order of the text. */
  readonly inText: readonly number[];
  /** In order of the alphabet: a word that comes before another has the smaller number. */
  readonly sorted: readonly number[];
  /** Equal for the same words; smaller for what comes before in order of the alphabet. */
  readonly rank: number;
}

/** The words of many texts. */
export interface Vocabulary {
  /** What a text is about: its words without small ones, numbers and marks, in lower case, cut to a stem, so that "Yugoslavia
   *  recognised the USSR" and "the recognition of the USSR by Yugoslavia" share most of theirs. Of an endless text, the
   *  first. To be used when the vocabulary is closed. */
  readonly read: (text: string) => Words;
  /** Numbers all words that were read in order of the alphabet. */
  readonly close: () => void;
}

/** A vocabulary to read texts into; equal texts are read once. */
export function openVocabulary(): Vocabulary {
  const stems = new Map<string, number>();
  const idsOf = openReader(stems);
  const known = new Map<string, Draft>();
  return {
    read: (text) => {
      const words = known.get(text) ?? toDraft(idsOf(text));
      known.set(text, words);
      return words;
    },
    close: () => putInOrder([...known.values()], numberWords([...stems.keys()])),
  };
}

type Draft = {-readonly [Key in keyof Words]: Words[Key]};

function toDraft(ids: number[]): Draft {
  return {size: ids.length, inText: ids, sorted: ids, rank: 0};
}

function putInOrder(drafts: Draft[], numbers: readonly number[]): void {
  for (const draft of drafts) {
    draft.inText = draft.inText.map((id) => numbers[id] ?? 0);
    draft.sorted = draft.inText.toSorted((a, b) => a - b);
  }
  drafts.sort((a, b) => compareNumbers(a.sorted, b.sorted));
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1];
    const isSame = before !== undefined && compareNumbers(before.sorted, draft.sorted) === 0;
    draft.rank = isSame ? before.rank : index;
  }
}

/** How many words two texts share. */
export function countShared({sorted: a}: Words, {sorted: b}: Words): number {
  let shared = 0;
  for (let left = 0, right = 0; left < a.length && right < b.length; ) {
    const difference = (a[left] ?? 0) - (b[right] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return shared;
}

/** How much of the shorter of two texts stands in the longer, from 0 to 1. */
export function overlap(a: Words, b: Words): number {
  const few = Math.min(a.size, b.size);
  return few === 0 ? 0 : countShared(a, b) / few;
}

/** Gives the stems of a text the numbers that they have in `stems`, or the next ones. A word is cut to its stem once. */
function openReader(stems: Map<string, number>): (text: string) => number[] {
  const known = new Map<string, number | undefined>();
  const idOf = (word: string) => {
    if (!known.has(word)) known.set(word, isSmall(word) ? undefined : intern(stems, stem(word)));
    return known.get(word);
  };
  return (text) => {
    const found = new Set<number>();
    for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}\p{M}]*/gu)) {
      const id = idOf(word);
      if (id !== undefined) found.add(id);
      if (found.size === most) break;
    }
    return [...found];
  };
}

/** The number that equal keys share: theirs if the key is known, the next if not. */
export function intern<Key>(known: Map<Key, number>, key: Key): number {
  const number = known.get(key) ?? known.size;
  known.set(key, number);
  return number;
}

/** By position in `words`, where each stands in order of the alphabet. */
function numberWords(words: readonly string[]): number[] {
  const numbers = words.map(() => 0);
  const inOrder = words.map((word, id) => ({word, id})).sort((a, b) => (a.word < b.word ? -1 : 1));
  for (const [number, {id}] of inOrder.entries()) numbers[id] = number;
  return numbers;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function isSmall(word: string): boolean {
  return word.length <= 2 || small.has(word);
}

function stem(word: string): string {
  const spelled = americanEndings.reduce((text, [from, to]) => text.replace(from, to), word);
  return spelled.replace(/(?:ations?|itions?|ments?|ings?|ies|ied|ed|es|e|s)$/, '').slice(0, 7);
}

/** A stretch of an item's text, from anywhere in it to its end. */
interface Ending {
  readonly place: number;
  readonly text: string;
}

/** Items → those whose text holds a phrase, in whatever case, in their order. A sorted list of all endings of the texts (a
 *  suffix array): those that begin with the phrase stand together. Texts are short phrases; n log n, log n for each question. */
export function indexPhrases<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): (phrase: string) => readonly Item[] {
  const endings = items
    .flatMap((item, place) => endingsOf(textOf(item).toLowerCase(), place))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  const known = new Map<string, readonly Item[]>();
  return (phrase) => {
    const words = phrase.toLowerCase();
    const found = known.get(words) ?? findPlaces(endings, words).map((place) => items[place] as Item);
    known.set(words, found);
    return found;
  };
}

/** The empty one too: nothing is held by everything. */
function endingsOf(text: string, place: number): Ending[] {
  return Array.from({length: text.length + 1}, (_, from) => ({place, text: text.slice(from)}));
}

function findPlaces(endings: readonly Ending[], words: string): number[] {
  const places = new Set<number>();
  for (let at = findFirst(endings, words); endings[at]?.text.startsWith(words); at++)
    places.add((endings[at] as Ending).place);
  return [...places].sort((a, b) => a - b);
}

/** The first ending that doesn't sort before the words. */
function findFirst(endings: readonly Ending[], words: string): number {
  let [low, high] = [0, endings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((endings[middle]?.text ?? '') < words) low = middle + 1;
    else high = middle;
  }
  return low;
}

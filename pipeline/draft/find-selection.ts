import type {Document, Passage} from '../model/document.ts';
import type {Selection} from '../model/story.ts';

/** Sentences are named by so many of their words at first, and by more where that isn't enough. */
const fewestWords = 4;
const mostWords = 24;

/** How a story leads to the words at a place: the parts of a selection, besides the source, that hold for this one sentence
 *  alone among those with the words; `undefined` where none do, or the words can't be written on one line. */
export function findSelection(
  document: Document,
  passage: Passage,
  quote: string,
): Pick<Selection, 'section' | 'sentence-with'> | undefined {
  if (passage.part !== 'body' || isBroken(quote)) return undefined;
  const words = findWords(passage, listRivals(document, passage, quote));
  if (words !== undefined) return {'sentence-with': words};
  const section = passage.section.at(-1);
  if (section === undefined || isBroken(section)) return undefined;
  const near = () => listRivals(document, passage, quote, section);
  if (near().next().done) return {section};
  const inside = findWords(passage, near());
  return inside === undefined ? undefined : {section, 'sentence-with': inside};
}

/** Other sentences with the words, in a section where one is named. */
function* listRivals(
  {text, passages}: Document,
  passage: Passage,
  quote: string,
  section?: string,
): Generator<Passage, undefined> {
  for (const other of passages) {
    if (other.part !== 'body' || (section !== undefined && !other.section.includes(section))) continue;
    if (text.slice(other.start, other.end).includes(quote) && !isSame(other, passage)) yield other;
  }
}

/** The sentence itself, or one that repeats it in its section. */
function isSame(other: Passage, {plain, section}: Passage): boolean {
  return other.plain === plain && other.section.join('\n') === section.join('\n');
}

/** The fewest words from the beginning of the sentence that no rival has; they stand on one line. A rival that hasn't few of
 *  them hasn't more either, so that each is looked at once, and only as far as one that has them all. */
function findWords({plain}: Passage, rivals: Iterator<Passage, undefined>): string | undefined {
  const line = longestLine(plain);
  let rival = rivals.next();
  for (let count = fewestWords; count <= mostWords; count += 2) {
    const words = firstWords(line, count);
    if (isBroken(words)) return undefined;
    while (!rival.done && !rival.value.plain.includes(words)) rival = rivals.next();
    if (rival.done && words !== '') return words;
    if (words === line) return undefined;
  }
  return undefined;
}

function longestLine(plain: string): string {
  return plain
    .split(/[\r\n]+/)
    .reduce((best, line) => (line.trim().length > best.length ? line.trim() : best), '');
}

/** Cut from the line as it stands, white space included. */
function firstWords(line: string, count: number): string {
  return new RegExp(`^(?:\\S+\\s*){1,${count}}`).exec(line)?.[0].replace(/(?<![\s,;:])[\s,;:]+$/, '') ?? '';
}

function isBroken(words: string): boolean {
  return (
    /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(words) || words.length > 400
  );
}

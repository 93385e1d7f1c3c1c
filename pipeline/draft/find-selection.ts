import type {Document, Passage} from '../model/document.ts';
import type {Selection} from '../model/story.ts';

/** Sentences are named by so many of their words at first, and by more where that isn't enough. */
const fewestWords = 4;
const mostWords = 24;

/** How a story leads to the words at a place: the parts of a selection, besides the source, that hold for this one sentence
 *  alone among those with the words; `undefined` where none do, or the words can't be written on one line. */
export function findSelection(
  {text, passages}: Document,
  passage: Passage,
  quote: string,
): Pick<Selection, 'section' | 'sentence-with'> | undefined {
  if (passage.part !== 'body' || isBroken(quote)) return undefined;
  const rivals = passages.filter(
    (other) =>
      other.part === 'body' && !isSame(other, passage) && text.slice(other.start, other.end).includes(quote),
  );
  const words = findWords(passage, rivals);
  if (words !== undefined) return {'sentence-with': words};
  const section = passage.section.at(-1);
  if (section === undefined || isBroken(section)) return undefined;
  const near = rivals.filter((rival) => rival.section.includes(section));
  if (near.length === 0) return {section};
  const inside = findWords(passage, near);
  return inside === undefined ? undefined : {section, 'sentence-with': inside};
}

/** The sentence itself, or one that repeats it in its section. */
function isSame(other: Passage, {plain, section}: Passage): boolean {
  return other.plain === plain && other.section.join('\n') === section.join('\n');
}

/** The fewest words from the beginning of the sentence that no rival has; they stand on one line. */
function findWords({plain}: Passage, rivals: readonly Passage[]): string | undefined {
  const line = longestLine(plain);
  let left = rivals;
  for (let count = fewestWords; count <= mostWords; count += 2) {
    const words = firstWords(line, count);
    left = left.filter((rival) => rival.plain.includes(words));
    if (left.length === 0 && !isBroken(words) && words !== '') return words;
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
  return new RegExp(`^(?:\\S+\\s*){1,${count}}`).exec(line)?.[0].replace(/[\s,;:]+$/, '') ?? '';
}

function isBroken(words: string): boolean {
  return (
    /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(words) || words.length > 400
  );
}

import {activeMarkup} from '../lexicon/active-markup.ts';
import {shortenWords} from './shorten-words.ts';

/** In characters: longer headlines don't fit a page. */
const longest = 110;

/** Words of a document or the name of its file as a title: on one line, without characters that steer or turn a page and
 *  without markup that would run; empty where nothing readable stays. */
export function plainTitle(text: string): string {
  const plain = text
    .slice(0, 2000)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
  if (!/\p{L}|\p{N}/u.test(plain) || activeMarkup.some(({pattern}) => pattern.test(plain))) return '';
  return shortenWords(plain, longest);
}

/** `minutes_of-1921.txt` → `Minutes of 1921`. */
export function titleOfFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const words = plainTitle(name.replace(/[_-]+/g, ' '));
  return words === '' ? 'Document' : words.slice(0, 1).toUpperCase() + words.slice(1);
}

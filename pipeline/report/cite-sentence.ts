import type {Passage} from '../model/document.ts';
import {nameFully} from '../model/source-name.ts';
import type {OpenSource} from './open-sources.ts';

/** A reference that can be copied, and the sentence's place on the page that it was published on
 *  (a text fragment, https://wicg.github.io/scroll-to-text-fragment/) where the source has an address. */
export function citeSentence(
  {plain}: Passage,
  {about, document}: OpenSource,
  line: number,
): {citation: string; original?: string} {
  const {url} = about;
  const digest = document.source.sha256.slice(0, 12);
  const citation = `“${plain}” ${nameFully(about)}, line ${line}; SHA-256 ${digest}.`;
  return {citation, ...(url ? {original: `${url}#:~:text=${textFragment(plain)}`} : {})};
}

/** The first and the last words are enough to find a long sentence again. */
function textFragment(sentence: string): string {
  const words = sentence.split(/\s+/);
  const encode = (part: readonly string[]) =>
    encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D');
  return words.length > 10 ? `${encode(words.slice(0, 4))},${encode(words.slice(-4))}` : encode(words);
}

import type {Story} from '../model/story.ts';
import {collectProse} from './collect-prose.ts';
import type {IndexedSource} from './index-source.ts';
import {readQuotations} from './read-quotations.ts';

/** The quotations of a story, block quotations too, that stand in one of its sources word for word; white space, the
 *  shape of quotation marks and a full stop at the end aside. `[…]` and `…` stand for words left out: the parts must
 *  follow each other in one source. */
export function findQuotations(story: Story, sources: readonly IndexedSource[]): string[] {
  const quoted = collectProse(story).flatMap(({text, quoted: whole}) =>
    whole ? [text.trim()] : readQuotations(text).map(({words}) => words),
  );
  if (quoted.length === 0) return [];
  const texts = sources.map(({document}) => flatten(document.text));
  return [...new Set(quoted)].filter((words) => texts.some((source) => standsIn(words, source)));
}

function standsIn(words: string, source: string): boolean {
  const parts = flatten(words)
    .split(/\[?(?:\.\.\.|…)\]?/)
    .map((part) => part.trim().replace(/[,.;:]$/, ''))
    .filter((part) => part !== '');
  let from = 0;
  for (const part of parts) {
    const at = placeOf(part, source, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

/** The case of the first letter aside: a quotation may begin within a sentence or make one. */
function placeOf(part: string, source: string, from: number): number {
  const [first = '', rest] = [part[0], part.slice(1)];
  const places = [first.toLowerCase(), first.toUpperCase()].map((letter) =>
    source.indexOf(letter + rest, from),
  );
  return places.filter((at) => at >= 0).sort((a, b) => a - b)[0] ?? -1;
}

function flatten(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .trim();
}

import type {Story} from '../model/story.ts';
import type {IndexedSource} from './indexed-source.ts';
import {quotationsIn} from './quotations.ts';

/** The quotations of a story that stand in one of its sources word for word; white space and the shape of quotation
 *  marks aside. `[…]` and `…` stand for words left out: the parts must follow each other in one source. */
export function findQuotations({text}: Story, sources: readonly IndexedSource[]): string[] {
  const texts = sources.map(({document}) => flatten(document.text));
  const quoted = new Set(quotationsIn(text).map(({words}) => words));
  return [...quoted].filter((words) => texts.some((source) => standsIn(words, source)));
}

function standsIn(words: string, source: string): boolean {
  const parts = flatten(words)
    .split(/\[?(?:\.\.\.|…)\]?/)
    .map((part) => part.trim().replace(/[,.;:]$/, ''))
    .filter((part) => part !== '');
  let from = 0;
  for (const part of parts) {
    const at = source.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return parts.length > 0;
}

function flatten(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”„«»]/g, '"');
}

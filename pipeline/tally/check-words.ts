import type {Passage} from '../model/document.ts';
import type {Span} from '../model/span.ts';
import type {Value} from '../model/tally.ts';
import type {IndexedSource} from './index-source.ts';
import {shorten} from './shorten.ts';
import type {TallyContext} from './tally-context.ts';

export interface FoundWords {
  readonly source: IndexedSource;
  readonly passage: Passage;
  readonly place: Span;
}

/** Where the source's words stand in the sentence that gives a date, the first letter's case aside; undefined with a
 *  message where they don't (`words-gone`). */
export function checkWords(
  {sources, say}: Pick<TallyContext, 'sources' | 'say'>,
  date: Value,
  words: string,
  steps: readonly PropertyKey[],
): FoundWords | undefined {
  const [citation] = date.citations;
  const source = sources.find(({document}) => document.source.path === citation?.path);
  const passage = source?.passageAt(citation?.start ?? -1);
  if (!source || !passage || !citation) return undefined;
  const sentence = source.document.text.slice(passage.start, passage.end);
  const at = nearestTo(placesOf(sentence, words), citation.start - passage.start);
  if (at === undefined) {
    const reason = `found no "${words}" in the sentence of ${date.display}, “${shorten(passage.plain)}”; expected the source's own words`;
    say(steps, 'words-gone', reason);
    return undefined;
  }
  const start = passage.start + at;
  return {source, passage, place: {start, end: start + words.length}};
}

function placesOf(sentence: string, words: string): number[] {
  const capital = words.slice(0, 1).toUpperCase() + words.slice(1);
  const places: number[] = [];
  for (const form of new Set([words, capital])) {
    for (let at = sentence.indexOf(form); at >= 0; at = sentence.indexOf(form, at + 1)) places.push(at);
  }
  return places;
}

function nearestTo(places: readonly number[], offset: number): number | undefined {
  return [...places].sort((a, b) => Math.abs(a - offset) - Math.abs(b - offset) || a - b)[0];
}

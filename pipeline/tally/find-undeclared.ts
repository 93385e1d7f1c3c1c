import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {collectProse} from './collect-prose.ts';
import {displayDate} from './display-date.ts';
import {findTypedNumbers} from './find-typed-numbers.ts';
import type {IndexedSource} from './index-source.ts';
import {normalizeNumber} from './normalize-number.ts';

type Undeclared = NonNullable<Tallies['undeclared']>;

/** The numbers typed in a story that a source says and the story doesn't declare, with the first place of each. */
export function findUndeclared(story: Story, sources: readonly IndexedSource[]): Undeclared {
  const typed = new Set(
    collectProse(story).flatMap(({text}) =>
      findTypedNumbers(text, []).map((found) => normalizeNumber(found.text)),
    ),
  );
  if (typed.size === 0) return [];
  const found = new Map<string, Undeclared[number]>();
  for (const source of sources) {
    for (const {key, span} of factsOf(source)) {
      if (typed.has(key) && !found.has(key)) found.set(key, {number: key, citation: source.cite(span)});
    }
  }
  return [...found.values()];
}

function factsOf(source: IndexedSource): {key: string; span: {start: number; end: number}}[] {
  return source.document.passages.flatMap((passage) => {
    return [
      ...source.itemsOf('quantities', passage).map((span) => ({key: normalizeNumber(span.text), span})),
      ...source
        .itemsOf('timexes', passage)
        .flatMap((span) =>
          [span.text, displayDate(span.edtf ?? '')].map((text) => ({key: normalizeNumber(text), span})),
        ),
    ];
  });
}

import type {Document} from '../model/document.ts';
import {findExpressions} from './find-expressions.ts';
import type {Item} from './item.ts';
import {linkItems} from './link-items.ts';

/** Every time expression of a document in the order of its text, with what the story needs to know of its place. */
export function toItems({passages}: Document): Item[] {
  const items: Item[] = [];
  let chapter = 0;
  passages.forEach((passage, index) => {
    if (passage.type === 'heading') chapter++;
    const {tokens, found} = findExpressions(passage.plain);
    found.forEach((one, at) => {
      const next = found[at + 1];
      const link = next && linkItems(tokens, one, next);
      items.push({
        found: one,
        passage: index,
        block: passage.block,
        chapter,
        isHeading: passage.type === 'heading',
        isOutside: passage.part !== 'body',
        ...(link && {link}),
      });
    });
  });
  return items;
}

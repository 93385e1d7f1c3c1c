import type {Document} from '../model/document.ts';
import type {Found} from './expression.ts';
import {findExpressions} from './find-expressions.ts';
import type {Item} from './item.ts';
import {linkItems} from './link-items.ts';

/** Every time expression of a document in the order of its text, with what the story needs to know of its place. */
export function toItems({passages}: Document): Item[] {
  const items: Item[] = [];
  let chapter = 0;
  passages.forEach((passage, index) => {
    if (passage.type === 'heading') chapter++;
    const {tokens, found: all} = findExpressions(passage.plain);
    const found = passage.part === 'infobox' ? all.filter((one) => !isBareNumber(one)) : all;
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

/** A number alone in an infobox can be anything: a flag's variant, a population, a year. */
function isBareNumber({rule, from, to}: Found): boolean {
  return rule === 'year' && to - from === 1;
}

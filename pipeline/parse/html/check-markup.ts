import type {Problem} from '../block.ts';
import {limits} from '../limits.ts';

/** Elements that have no end tag, or whose end tag people leave out. */
const unnested: ReadonlySet<string> = new Set(
  `a area base br col dd dt embed hr img input li link meta optgroup option p param source tbody td tfoot th thead tr track wbr`.split(
    /\s+/,
  ),
);

/** Attributes of one tag: the parser compares each with all before it. */
const attributeLimit = 500;

/** Why markup can't be read in bounded time and memory: elements nested too deep, too many tags, or too many attributes in one. One linear
 *  pass over the tags, before the parser, which is not linear in either. */
export function checkMarkup(text: string, start: number, end: number): Problem | undefined {
  const open = new Map<string, number>();
  let [depth, tags] = [0, 0];
  for (const found of tagsOf(text.slice(start, end))) {
    const tag = {...found, start: start + found.start};
    if (tag.attributes > attributeLimit) {
      return refuse(tag.start, `the tag has more than ${attributeLimit} attributes: remove them`);
    }
    if (++tags > limits.tags) {
      return refuse(tag.start, `more than ${limits.tags} tags: split the document`);
    }
    if (unnested.has(tag.name)) continue;
    const count = open.get(tag.name) ?? 0;
    if (tag.closes && count === 0) continue;
    open.set(tag.name, tag.closes ? count - 1 : count + 1);
    depth += tag.closes ? -1 : 1;
    if (depth > limits.nesting * 2) {
      return refuse(
        tag.start,
        `more than ${limits.nesting * 2} elements are open at the same time: close them`,
      );
    }
  }
  return undefined;
}

interface Tag {
  readonly start: number;
  readonly name: string;
  readonly closes: boolean;
  readonly attributes: number;
}

function* tagsOf(text: string): Generator<Tag> {
  const opening = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const [whole, slash, name = ''] = found;
    const {after, attributes} = skipAttributes(text, found.index + whole.length);
    yield {start: found.index, name: name.toLowerCase(), closes: slash === '/', attributes};
    opening.lastIndex = after;
  }
}

/** From a tag's name to its `>`, quoted values skipped. A quotation mark that nothing closes ends the tag there. */
function skipAttributes(text: string, from: number): {after: number; attributes: number} {
  let [at, attributes, between] = [from, 0, false];
  for (; at < text.length && text[at] !== '>'; at++) {
    const character = text[at];
    const quote = character === '"' || character === "'" ? text.indexOf(character, at + 1) : -1;
    if (quote > 0 && text[at - 1] === '=') at = quote;
    const separates = character === '/' || character === ' ' || character === '\n' || character === '\t';
    if (!separates && between) attributes++;
    between = separates;
    if (attributes > attributeLimit) break;
  }
  return {after: at, attributes};
}

function refuse(offset: number, reason: string): Problem {
  return {offset, rule: 'html-too-complex', reason, severity: 'error'};
}

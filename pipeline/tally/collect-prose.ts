import type {Nodes, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {offsetOf, pointerTo} from '../model/declaration-offsets.ts';
import {frontTexts} from '../model/front-texts.ts';
import {tokenizeRichText} from '../model/rich-text.ts';
import type {Story} from '../model/story.ts';

/** A stretch that readers see, of the body or of the front matter; directives, code, addresses and markup are blanked
 *  out with as many spaces, so that offsets hold. */
export interface Prose {
  readonly text: string;
  /** Whether it stands in a block quotation. */
  readonly quoted: boolean;
  /** The offset in the story's file of an offset in `text`. */
  placeOf(offset: number): number;
}

/** Every title, label, caption, alt text, heading, paragraph and table cell of a story, in order. */
export function collectProse(story: Story): Prose[] {
  return [...collectFront(story), ...collectBody(story)];
}

function collectFront({front, offsets, text: file}: Story): Prose[] {
  return frontTexts(front).map(({steps, text}) => {
    const key = offsetOf(offsets, pointerTo(steps));
    const shown = tokenizeRichText(text)
      .map((token, index, all) =>
        token.type === 'text' ? token.text : ' '.repeat((all[index + 1]?.at ?? text.length) - token.at),
      )
      .join('');
    return {text: shown, quoted: false, placeOf: (offset) => placeInYaml(file, key, text, offset)};
  });
}

/** YAML folds and escapes, so the words at the offset are looked for behind the key, as many times as they stand in the
 *  text before it; where they can't be found the key is the place. */
function placeInYaml(file: string, key: number, text: string, offset: number): number {
  const word = /^\S+/.exec(text.slice(offset))?.[0] ?? '';
  const value = file.indexOf(':', key) + 1;
  let at = file.indexOf(word, value);
  for (
    let seen = text.indexOf(word);
    seen >= 0 && seen < offset && at >= 0;
    seen = text.indexOf(word, seen + 1)
  ) {
    at = file.indexOf(word, at + 1);
  }
  return word === '' || at < 0 || at > value + 4 * text.length + 200 ? key : at;
}

function collectBody({body, text: file}: Story): Prose[] {
  const found: Prose[] = [];
  visit(body, (node, _, parent) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return;
    const start = node.position?.start.offset ?? 0;
    const quoted = parent?.type === 'blockquote';
    found.push({text: blank(node, file), quoted, placeOf: (offset) => start + offset});
    return SKIP;
  });
  return found;
}

/** The source text of a block with all but its words blanked out. */
function blank(block: Nodes, file: string): string {
  const start = block.position?.start.offset ?? 0;
  const end = block.position?.end.offset ?? start;
  let text = '';
  let at = start;
  visit(block as Nodes | Root, (node) => {
    const span = wordsOf(node, file);
    if (span && span.start >= at) {
      text +=
        ' '.repeat(span.start - at) +
        file.slice(span.start, span.end).replace(/&#?\w{1,10};/g, (entity) => ' '.repeat(entity.length));
      at = span.end;
    }
    return node.type === 'textDirective' || node.type === 'link' ? skipHidden(node, file) : undefined;
  });
  return text + ' '.repeat(Math.max(0, end - at));
}

/** A printed value's label is an id; a bare address is no prose. */
function skipHidden(node: Nodes, file: string): typeof SKIP | undefined {
  const source = file.slice(node.position?.start.offset, node.position?.end.offset);
  return node.type === 'textDirective' || !source.startsWith('[') ? SKIP : undefined;
}

function wordsOf(node: Nodes, file: string): {start: number; end: number} | undefined {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return undefined;
  if (node.type === 'text') return {start, end};
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined;
  const close = file.indexOf(']', start);
  return close > start && close < end ? {start: start + 2, end: close} : undefined;
}

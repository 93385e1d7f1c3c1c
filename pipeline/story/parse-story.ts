import {messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {checkActiveMarkup} from './check-active-markup.ts';
import {checkBody} from './check-body.ts';
import {checkBounds} from './check-bounds.ts';
import {checkDeclarations} from './check-declarations.ts';
import {parseBody} from './parse-body.ts';
import {parseFrontMatter} from './parse-front-matter.ts';

/** In characters; far above any story that people write. */
const longest = 1_000_000;

/** The text of a `story.md`, with or without a byte order mark → the story, or the messages that say why it can't be used.
 *  With an error among the messages there is no story: nothing is built from a declaration that was guessed at.
 *  Rules: `story-*` for the file, `front-matter-*` for its front matter, `declaration-*` for what contradicts
 *  itself, `directive-*` for the body, `markup-active` for what would run in a page. */
export function parseStory(path: string, decoded: string): {story?: Story; messages: Message[]} {
  const text = decoded.replace(/^\uFEFF/, '');
  if (text.length > longest) {
    const reason = `the story has ${text.length} characters; expected at most ${longest}`;
    return {messages: [messageAt(path, '', 0, 'story-too-long', reason)]};
  }
  const tooMuch = checkBounds(path, text);
  if (tooMuch.length > 0) return {messages: tooMuch};
  const {front, offsets, messages} = parseFrontMatter(path, text);
  if (front === undefined) return {messages};
  const story = {path, text, front, offsets, body: parseBody(text)};
  const all = [
    ...messages,
    ...checkDeclarations(story),
    ...checkBody(story),
    ...checkActiveMarkup(path, text),
  ].sort(byPlace);
  return all.some(({severity}) => severity === 'error') ? {messages: all} : {story, messages: all};
}

function byPlace(a: Message, b: Message): number {
  return a.line - b.line || a.column - b.column;
}

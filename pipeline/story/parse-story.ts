import {messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {checkActiveMarkup} from './check-active-markup.ts';
import {checkBody} from './check-body.ts';
import {checkBounds} from './check-bounds.ts';
import {checkDeclarations} from './check-declarations.ts';
import {parseBody} from './parse-body.ts';
import {parseFrontMatter, startOfBody} from './parse-front-matter.ts';

/** In characters: a body far above any that people write, and declarations of ten thousand sources. */
const longestBody = 1_000_000;
const longest = 4_000_000;

/** The text of a `story.md`, with or without a byte order mark → the story, or the messages that say why it can't be used.
 *  With an error among the messages there is no story: nothing is built from a declaration that was guessed at.
 *  Rules: `story-*` for the file, `front-matter-*` for its front matter, `declaration-*` for what contradicts
 *  itself, `directive-*` for the body, `markup-active` for what would run in a page. */
export function parseStory(path: string, decoded: string): {story?: Story; messages: Message[]} {
  const text = decoded.replace(/^\uFEFF/, '');
  const body = startOfBody(text);
  if (text.length > longest || text.length - body > longestBody) {
    const [found, most] = text.length > longest ? [text.length, longest] : [text.length - body, longestBody];
    const reason = `the story${most === longest ? '' : ' without its declarations'} has ${found} characters; expected at most ${most}`;
    return {messages: [messageAt(path, '', 0, 'story-too-long', reason)]};
  }
  const tooMuch = checkBounds(path, text, body);
  if (tooMuch.length > 0) return {messages: tooMuch};
  const {front, offsets, messages} = parseFrontMatter(path, text);
  if (front === undefined) return {messages};
  const story = {path, text, front, offsets, body: parseBody(text, body)};
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

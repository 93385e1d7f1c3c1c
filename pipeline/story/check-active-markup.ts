import {activeMarkup} from '../lexicon/active-markup.ts';
import {messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';

/** Characters that turn the direction of writing, so that a text reads otherwise than it stands. */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const kinds = [...activeMarkup, {what: 'a character that changes the direction of writing', pattern: bidi}];

/** What in a story would run in a page or turn what is shown, the first of each kind, as a warning. It is printed as text. */
export function checkActiveMarkup(path: string, text: string): Message[] {
  return kinds.flatMap(({what, pattern}) => {
    const offset = text.search(pattern);
    if (offset < 0) return [];
    const reason = `found ${what}; it isn't run, and printed as text: remove it if it doesn't belong there`;
    return [messageAt(path, text, offset, 'markup-active', reason, 'warning')];
  });
}

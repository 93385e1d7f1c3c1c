import {messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';

/** What CommonMark reads in more than linear time when there is too much of it in one place, and how much prose ever has. */
const bounds = [
  {marks: /[*_~]/g, most: 1000, what: 'marks of emphasis (* _ ~)', rule: 'story-too-many-marks'},
  {marks: /[[\]]/g, most: 4000, what: 'square brackets', rule: 'story-too-many-marks'},
  {marks: />/g, most: 400, what: 'quotation marks (>)', rule: 'story-too-deep'},
] as const;

/** Paragraphs of the body, which begins at `body`, that no writer wrote and that would take the parser minutes; empty for a
 *  story of people. */
export function checkBounds(path: string, text: string, body = 0): Message[] {
  const messages: Message[] = [];
  for (const {index, 0: paragraph} of text.slice(body).matchAll(/[^\n]+(?:\r?\n[^\r\n]+)*/g)) {
    for (const {marks, most, what, rule} of bounds) {
      const found = paragraph.match(marks)?.length ?? 0;
      if (found <= most) continue;
      const reason = `found ${found} ${what} in one paragraph; expected at most ${most}: split it or take them out`;
      messages.push(messageAt(path, text, body + index, rule, reason));
    }
  }
  return messages.slice(0, 20);
}

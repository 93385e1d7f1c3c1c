import {readdirSync} from 'node:fs';
import {basename, dirname, posix} from 'node:path';
import type {Message} from '../model/message.ts';
import {findNearest} from '../story/suggest-nearest.ts';

/** Where a file or a story's folder is missing, the message with the name beside it that was probably meant. */
export function hintMissing(message: Message): Message {
  if (message.rule !== 'source-missing' && message.rule !== 'story-missing') return message;
  const folder = dirname(message.path);
  const near = findNearest(basename(message.path), listNames(folder));
  if (near === undefined) return message;
  return {...message, reason: `${message.reason}; did you mean "${posix.join(folder, near)}"?`};
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // No folder, no name to suggest.
    return [];
  }
}

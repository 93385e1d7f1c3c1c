import {relative} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Message} from '../model/message.ts';

/** An error that nobody foresaw → a message at the line of the code that it comes from. */
export function explainFault(error: unknown): Message {
  const {message, stack = ''} = error instanceof Error ? error : new Error(String(error));
  const [, file, line, column] = /(file:\/\/[^\s()]+?):(\d+)(?::(\d+))?/.exec(stack) ?? [];
  const reason = `${message.split('\n')[0]}; this is a fault of dateline's own: please report it with the lines below`;
  return {
    path: file === undefined ? 'dateline' : seenFromHere(fileURLToPath(file)),
    line: Number(line ?? 1),
    column: Number(column ?? 1),
    rule: 'fault',
    reason,
    severity: 'error',
  };
}

function seenFromHere(file: string): string {
  const path = relative('', file);
  return path.startsWith('..') ? file : path;
}

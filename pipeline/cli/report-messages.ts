import {formatMessage} from '../messages.ts';
import type {Message} from '../model/message.ts';

/** More than this nobody reads: the first ones usually explain the others. */
const mostLines = 100;
const longestLine = 1000;

/** Prints problems to standard error, each once, and a line that counts them; says whether they fail the run. */
export function reportMessages(messages: readonly Message[], {strict}: {strict: boolean}): boolean {
  const told = new Set(messages.filter(({severity}) => severity !== 'info').map(formatMessage));
  for (const line of [...told].slice(0, mostLines)) process.stderr.write(`${shorten(line)}\n`);
  if (told.size > mostLines) process.stderr.write(`… and ${told.size - mostLines} more: mend these first\n`);
  const errors = messages.filter(({severity}) => severity === 'error').length;
  const warnings = messages.filter(({severity}) => severity === 'warning').length;
  if (told.size > 0) process.stderr.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
  return errors > 0 || (strict && warnings > 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function shorten(line: string): string {
  return line.length <= longestLine ? line : `${line.slice(0, longestLine)}…`;
}

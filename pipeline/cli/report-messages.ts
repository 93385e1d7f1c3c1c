import {formatMessage} from '../messages.ts';
import type {Message} from '../model/message.ts';

/** Prints problems to standard error, each once, and a line that counts them; says whether they fail the run. */
export function reportMessages(messages: readonly Message[], {strict}: {strict: boolean}): boolean {
  const told = new Set(messages.filter(({severity}) => severity !== 'info').map(formatMessage));
  for (const line of told) process.stderr.write(`${line}\n`);
  const errors = messages.filter(({severity}) => severity === 'error').length;
  const warnings = messages.filter(({severity}) => severity === 'warning').length;
  if (told.size > 0) process.stderr.write(`${count(errors, 'error')}, ${count(warnings, 'warning')}\n`);
  return errors > 0 || (strict && warnings > 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

import {styleText} from 'node:util';
import {formatMessage, neutralizeLine} from '../messages.ts';
import type {Message} from '../model/message.ts';
import {excerptLine} from './excerpt-line.ts';
import {lineReader} from './read-lines.ts';
import {tell} from './terminal.ts';

/** More than this nobody reads: the first ones usually explain the others. */
const mostLines = 100;
const longestLine = 1000;

/** A line of a message's file to show; by default the one on disk. */
export type ReadLine = (path: string, line: number) => string | undefined;

/** Prints problems to standard error, each once and with its source line, and a line that counts them; says whether they
 *  fail the run. */
export function reportMessages(
  messages: readonly Message[],
  {strict, readLine = lineReader()}: {strict: boolean; readLine?: ReadLine},
): boolean {
  const told = new Map(
    messages.filter(({severity}) => severity !== 'info').map((message) => [formatMessage(message), message]),
  );
  const columns = (process.stderr.isTTY && process.stderr.columns) || 110;
  for (const message of [...told.values()].slice(0, mostLines)) {
    tell(`${describeMessage(message, readLine, columns).join('\n')}\n`);
  }
  if (told.size > mostLines) tell(`… and ${told.size - mostLines} more: mend these first\n`);
  tellCounts([...told.values()]);
  return [...told.values()].some(({severity}) => severity === 'error' || strict);
}

/** The last line about some messages, where there are any. */
export function tellCounts(messages: readonly Message[]): void {
  const count = (severity: Message['severity']) => {
    const number = messages.filter((message) => message.severity === severity).length;
    return `${number} ${severity}${number === 1 ? '' : 's'}`;
  };
  if (messages.some(({severity}) => severity !== 'info')) tell(`${count('error')}, ${count('warning')}\n`);
}

/** A message in the style of `formatMessage`, coloured where standard error takes colours, and its source line with a caret. */
export function describeMessage(message: Message, readLine: ReadLine, columns = 110): string[] {
  const {path, line, column, severity} = message;
  const plain = formatMessage(message);
  const place = neutralizeLine(`${path}:${line}:${column}`);
  const rest = shorten(plain.slice(place.length + severity.length + 1));
  const colour = severity === 'error' ? 'red' : 'yellow';
  const head = `${style('bold', place)} ${style(colour, severity)}${rest}`;
  const text = readLine(path, line);
  if (text === undefined || text.trim() === '') return [head];
  const [source, caret] = excerptLine(text, line, column, Math.max(40, columns - 10));
  return [head, source, style(colour, caret)];
}

/** Honours NO_COLOR, FORCE_COLOR and whether standard error is a terminal. */
function style(format: 'bold' | 'red' | 'yellow', text: string): string {
  return styleText(format, text, {stream: process.stderr});
}

function shorten(text: string): string {
  return text.length <= longestLine ? text : `${text.slice(0, longestLine)}…`;
}

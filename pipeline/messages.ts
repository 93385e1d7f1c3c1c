import type {Message} from './model/message.ts';

/** A problem that stops the program where it stands: `exitCode` 1 a check failed, 2 an input or the call is unusable. */
export class DatelineError extends Error {
  readonly exitCode: 1 | 2;
  readonly problems: readonly Message[];

  constructor(problems: readonly Message[], exitCode: 1 | 2 = 2, options?: ErrorOptions) {
    super(problems.map(formatMessage).join('\n'), options);
    this.name = 'DatelineError';
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

/** A message at an offset of `text`. */
export function messageAt(
  path: string,
  text: string,
  offset: number,
  rule: string,
  reason: string,
  severity: Message['severity'] = 'error',
): Message {
  return {path, ...pointAt(text, offset), rule, reason, severity};
}

/** `path:line:column severity: reason (rule)` on one line, control characters made visible. */
export function formatMessage({path, line, column, severity, reason, rule}: Message): string {
  return neutralizeLine(`${path}:${line}:${column} ${severity}: ${reason} (${rule})`);
}

/** 1-based line and column (UTF-16) of an offset; lines end at LF, CRLF or CR. Linear: use `lineIndex` for many. */
export function pointAt(text: string, offset: number): {line: number; column: number} {
  return lineIndex(text.slice(0, offset)).at(offset);
}

/** Looks up line and column of many offsets of one text, in log n each; lines are found at the first of them. */
export function lineIndex(text: string): {at(offset: number): {line: number; column: number}} {
  let starts: number[] | undefined;
  return {
    at(offset) {
      starts ??= findLines(text);
      let [low, high] = [0, starts.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
    },
  };
}

function findLines(text: string): number[] {
  const starts = [0];
  const ends = /\r\n?|\n/g;
  while (ends.test(text)) starts.push(ends.lastIndex);
  return starts;
}

/** Control and bidirectional characters as `\u{…}`, so that a document can't steer a terminal. */
export function neutralize(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u{${character.charCodeAt(0).toString(16)}}`,
  );
}

/** As `neutralize`, line ends too: no document adds a line of its own to a list of messages. */
export function neutralizeLine(text: string): string {
  return neutralize(text).replaceAll('\n', '\\u{a}');
}

import {DatelineError, neutralize} from '../messages.ts';

/** Whether a line of progress stands on the terminal, to be erased before anything else is printed. */
let isShown = false;
let isClosed = false;

// Nobody reads the messages any more; the work goes on.
process.stderr.on('error', () => {});

/** Prints results to standard output, waiting where the reader is slower. Control characters of documents arrive as
 *  `\u{…}`. False once nobody reads any more: whoever has more to print may stop. Throws `output-failed`. */
export function print(text: string): Promise<boolean> {
  return writeOut(neutralize(text));
}

/** Prints bytes to standard output: text in UTF-8 that is neutralized already. Otherwise as `print`. */
export function printBytes(bytes: Uint8Array): Promise<boolean> {
  return writeOut(bytes);
}

/** Prints a line of JSON to standard output; characters that could steer a terminal are escaped, as JSON does. */
export function printJson(value: unknown): Promise<boolean> {
  return writeOut(`${toSafeJson(value)}\n`);
}

/** Prints to standard error, in the place of what stands there of progress. `text` is neutralized already. */
export function tell(text: string): void {
  process.stderr.write(`${erase()}${text}`);
}

/** Rewrites the one line of progress; only for a terminal. */
export function rewriteLine(text: string): void {
  const before = erase();
  isShown = text !== '';
  process.stderr.write(`${before}${text}`);
}

export function toSafeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function erase(): string {
  const code = isShown ? '\r\u001b[K' : '';
  isShown = false;
  return code;
}

function writeOut(content: string | Uint8Array): Promise<boolean> {
  if (isShown) process.stderr.write(erase());
  if (isClosed) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    process.stdout.write(content, (error) => {
      if (!error) return resolve(true);
      isClosed = (error as NodeJS.ErrnoException).code === 'EPIPE';
      return isClosed ? resolve(false) : reject(explainWrite(error));
    });
  });
}

function explainWrite({code, message}: NodeJS.ErrnoException): DatelineError {
  const reason = `the output can't be written (${code ?? message}): make room or write elsewhere`;
  const problem = {path: 'standard output', line: 1, column: 1, rule: 'output-failed', reason} as const;
  return new DatelineError([{...problem, severity: 'error'}]);
}

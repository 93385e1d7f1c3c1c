import {readFileSync, statSync} from 'node:fs';
import {decodeText} from '../parse/decode-text.ts';

/** In bytes: a larger file isn't read again for the sake of a message. */
const most = 16 * 1024 * 1024;

/** Looks up lines of files, each file read once; undefined where there is no such line of text to show. */
export function lineReader(): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    const lines = files.get(path) ?? readLines(path);
    files.set(path, lines);
    return lines[line - 1];
  };
}

function readLines(path: string): string[] {
  try {
    const found = statSync(path);
    if (!found.isFile() || found.size === 0 || found.size > most) return [];
    const {text} = decodeText(readFileSync(path));
    return text.includes('\0') ? [] : text.split(/\r\n|\n|\r/);
  } catch {
    // A message about a file that can't be read needs no line of it.
    return [];
  }
}

import stringWidth from 'string-width';
import {neutralize} from '../messages.ts';

/** A source line with a caret under `column` (1-based, UTF-16), in two lines that begin with the line's number. A line that is
 *  wider than `width` columns is cut around the caret. Tabs show as arrows, control characters as `\u{…}`.
 *
 *  ```
 *    15 │ They signed on :date[treatyy].
 *       │                ^
 *  ```
 */
export function excerptLine(text: string, line: number, column: number, width = 100): [string, string] {
  const at = Math.min(column - 1, text.length);
  const before = cutStart(show(text.slice(0, at)), width / 2);
  const after = cutEnd(show(text.slice(at)).trimEnd(), Math.max(width / 2, width - stringWidth(before)));
  const margin = `  ${String(line).padStart(4)} │ `;
  return [
    `${margin}${before}${after}`,
    `${' '.repeat(margin.length - 2)}│ ${' '.repeat(stringWidth(before))}^`,
  ];
}

function show(text: string): string {
  return neutralize(text.replaceAll('\t', '→'));
}

function cutStart(text: string, width: number): string {
  const trimmed = text.trimStart();
  if (stringWidth(text) <= width) return text;
  return `…${keep([...trimmed].slice(-width).reverse(), width - 1)
    .reverse()
    .join('')}`;
}

function cutEnd(text: string, width: number): string {
  if (text.length <= width && stringWidth(text) <= width) return text;
  return `${keep([...text.slice(0, 2 * width)], width - 1).join('')}…`;
}

/** As many characters from the start as stand in `width` columns. */
function keep(characters: readonly string[], width: number): string[] {
  const kept: string[] = [];
  let used = 0;
  for (const character of characters) {
    used += stringWidth(character);
    if (used > width) break;
    kept.push(character);
  }
  return kept;
}

/** Breaks text at spaces into lines no wider than `limit`; a single word that is wider is broken
 *  behind a dash, or where it must be.
 *  More lines than `maxLines` are cut with an ellipsis. Empty text gives no line. */
export function wrapText(
  text: string,
  limit: number,
  width: (text: string) => number,
  maxLines = Number.POSITIVE_INFINITY,
): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (width(longer) <= limit) line = longer;
    else {
      if (line !== '') lines.push(line);
      const pieces = breakWord(word, limit, width);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= maxLines) return lines;
  const last = `${lines[maxLines - 1] ?? ''} ${lines[maxLines] ?? ''}`;
  return [...lines.slice(0, maxLines - 1), shortenText(last, limit, width)];
}

/** The text, or as many of its words as fit with an ellipsis. */
export function shortenText(text: string, limit: number, width: (text: string) => number): string {
  if (width(text) <= limit) return text;
  let kept = '';
  for (const word of text.split(/\s+/u)) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (width(`${longer}…`) > limit) break;
    kept = longer;
  }
  return `${kept === '' ? (breakWord(text, limit - width('…'), width)[0] ?? '') : kept}…`;
}

function breakWord(word: string, limit: number, width: (text: string) => number): string[] {
  if (width(word) <= limit) return [word];
  const parts = word.split(/(?<=[\p{L}\p{N}][–—/-])(?=[\p{L}\p{N}])/u);
  const lines: string[] = [];
  for (const piece of parts.flatMap((part) => breakAnywhere(part, limit, width))) {
    const joined = `${lines.at(-1) ?? ''}${piece}`;
    if (lines.length > 0 && width(joined) <= limit) lines.splice(-1, 1, joined);
    else lines.push(piece);
  }
  return lines;
}

function breakAnywhere(word: string, limit: number, width: (text: string) => number): string[] {
  if (width(word) <= limit) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const character of word) {
    const advance = width(character);
    if (piece !== '' && used + advance > limit) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += character;
    used += advance;
  }
  return [...pieces, piece];
}

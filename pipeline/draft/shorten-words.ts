/** A text of at most `limit` characters: whole, or cut before a comma or a preposition, else between words with an ellipsis. */
export function shortenWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cuts = [
    ...text.matchAll(
      /[,;:(–—]\s*|\s(?=(?:after|and|as|at|by|during|for|from|in|on|to|under|when|which|who|with)\s)/g,
    ),
  ]
    .map(({index}) => index)
    .filter((at) => at <= limit && countWords(text.slice(0, at)) >= 3);
  const cut = cuts.at(-1);
  if (cut !== undefined && cut > limit * 0.6) return closeBrackets(text.slice(0, cut).trim());
  const space = text.lastIndexOf(' ', limit - 1);
  return `${text.slice(0, space > 0 ? space : limit - 1).replace(/[\s,;:–—-]+$/, '')}…`;
}

/** A bracket that was opened and is not closed any more is left out with what it holds. */
function closeBrackets(text: string): string {
  const open = text.lastIndexOf('(');
  return open > 0 && !text.includes(')', open) ? text.slice(0, open).trim() : text;
}

function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

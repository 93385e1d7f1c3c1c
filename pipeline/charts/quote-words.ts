/** The source's words in quotation marks, once. */
export function quoteWords(words: string): string {
  return `“${words.replace(/^[“"]|[”"]$/g, '')}”`;
}

/** A sentence as a message quotes it: its first 80 characters. */
export function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** Words before a date that leave one of its ends open: the last of them counts. */
const words: Readonly<Record<string, 'from' | 'until'>> = {
  until: 'until',
  till: 'until',
  through: 'until',
  from: 'from',
  since: 'from',
  starting: 'from',
};

/** Which end the words before a date open: "up until" opens its start, "starting from" its end. */
export function readOpenEnd(text: string): 'from' | 'until' | undefined {
  const last = text.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  return Object.hasOwn(words, last) ? words[last] : undefined;
}

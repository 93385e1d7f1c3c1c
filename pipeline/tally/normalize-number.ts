/** A number or date in writing, so that two ways of writing it compare equal: without grouping, in small letters, its
 *  minus a hyphen: `1,219`, `1 219` and `1219` are one. */
export function normalizeNumber(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d)[,\u00a0\u202f\u2009 ](?=\d{3}(?!\d))/g, '')
    .replace(/^−/, '-');
}

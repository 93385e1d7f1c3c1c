/** A table's cell → its number; undefined where it is empty, `unread` where it holds anything else. Digits with an
 *  optional sign, full stop as decimal point and commas or thin spaces between groups of three: `-1,204.5`. */
export function readCell(text: string): number | undefined | 'unread' {
  const bare = text.trim().replace(/^−/, '-');
  if (bare === '') return undefined;
  return /^[-+]?(?:\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+)(?:\.\d+)?$/.test(bare)
    ? Number(bare.replace(/[,\u00a0\u202f ]/g, ''))
    : 'unread';
}

/** Kinds of UTF-16 units, as small numbers for speed. Everything unknown above ASCII is a letter: names, combining marks. */
export const kinds = {space: 0, letter: 1, digit: 2, mark: 3, dash: 4, apostrophe: 5} as const;

const ascii = Uint8Array.from({length: 128}, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z]/.test(character)) return kinds.letter;
  if (/[0-9]/.test(character)) return kinds.digit;
  if (character === '-') return kinds.dash;
  if (character === "'") return kinds.apostrophe;
  return /\s/.test(character) || code < 32 ? kinds.space : kinds.mark;
});

/** The kind of one UTF-16 unit; NaN, what lies behind the end, is a space. */
export function kindOf(code: number): number {
  if (code < 128) return ascii[code] ?? kinds.mark;
  if (Number.isNaN(code)) return kinds.space;
  if (code < 0x2000)
    return code === 0xa0 ? kinds.space : code < 0xc0 && code !== 0xad ? kinds.mark : kinds.letter;
  if (code <= 0x200b || code === 0x202f || code === 0x205f) return kinds.space;
  if (code >= 0x2010 && code <= 0x2015) return kinds.dash;
  if (code === 0x2018 || code === 0x2019 || code === 0x2032) return kinds.apostrophe;
  if (code === 0x2212) return kinds.dash;
  if (code === 0x3000 || code === 0xfeff || code === 0x2028 || code === 0x2029) return kinds.space;
  return code < 0x2c00 && code !== 0x200d && code !== 0x200c ? kinds.mark : kinds.letter;
}

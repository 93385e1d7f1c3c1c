export type CharKind = 'space' | 'letter' | 'digit' | 'mark';

const ascii: readonly CharKind[] = Array.from({length: 128}, (_, code): CharKind => {
  if (code <= 32) return 'space';
  if (code >= 48 && code <= 57) return 'digit';
  return (code | 32) >= 97 && (code | 32) <= 122 ? 'letter' : 'mark';
});

/** What stands at an offset: combining marks and both halves of a pair that is a letter are letters; behind the end is space. */
export function kindOf(text: string, offset: number): CharKind {
  const code = text.charCodeAt(offset);
  if (code < 128) return ascii[code] ?? 'space';
  if (Number.isNaN(code)) return 'space';
  if (
    (code >= 0x00c0 && code <= 0x02af && code !== 0x00d7 && code !== 0x00f7) ||
    (code >= 0x0400 && code <= 0x0481)
  )
    return 'letter';
  return wideKindOf(text, offset, code);
}

function wideKindOf(text: string, offset: number, code: number): CharKind {
  const isSecondHalf = (code & 0xfc00) === 0xdc00;
  const point = text.codePointAt(isSecondHalf && offset > 0 ? offset - 1 : offset) ?? code;
  const char = String.fromCodePoint(point);
  if (/^[\p{L}\p{M}\p{N}]$/u.test(char)) return /^\p{Nd}$/u.test(char) ? 'digit' : 'letter';
  return /^\s$/u.test(char) ? 'space' : 'mark';
}

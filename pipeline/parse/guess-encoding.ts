/** Which of the two single-byte encodings of European newsrooms the bytes were written in. Most letters stand at the same
 *  place in both; what decides are the letters that one of them has and the other's languages never write there. */
export function guessEncoding(bytes: Uint8Array): 'windows-1250' | 'windows-1252' | 'iso-8859-1' {
  let [central, western, shared, special] = [0, 0, 0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    if (byte < 0xa0) special = true;
    const [before, after] = [bytes[at - 1] ?? 0x20, bytes[at + 1] ?? 0x20];
    if (!isLetter(before) && !isLetter(after)) continue;
    central += centralWeight(byte, after);
    if (sharedBytes.has(byte)) shared += 2;
    western += westernWeights.get(byte) ?? 0;
  }
  if (central > 0 && central + shared > western) return 'windows-1250';
  return special ? 'windows-1252' : 'iso-8859-1';
}

/** Š ž stand at the same place in both: they decide nothing alone, but speak for the languages of Windows-1250. */
const sharedBytes: ReadonlySet<number> = new Set([0x8a, 0x8e, 0x9a, 0x9e]);

/** Ť ł ą ľ ż ě đ: inside a word they are signs, or letters of few languages, in Windows-1252. */
const centralWeights: ReadonlyMap<number, number> = new Map([
  ...[0x8d, 0x8f, 0x9d, 0x9f, 0xa3, 0xa5, 0xaf, 0xb3, 0xb9, 0xbe, 0xbf].map((byte) => [byte, 3] as const),
  ...[0xec, 0xf0].map((byte) => [byte, 2] as const),
  ...[0xe6, 0xe8, 0xc8, 0xc6, 0xf8, 0xf9, 0xea, 0xf1].map((byte) => [byte, 1] as const),
]);

/** à å ã ñ è ø æ: in Windows-1250 they are letters that few words have. */
const westernWeights: ReadonlyMap<number, number> = new Map([
  ...[0xe0, 0xe5, 0xe3, 0xc0, 0xc5].map((byte) => [byte, 2] as const),
  ...[0xe6, 0xe8, 0xc8, 0xc6, 0xf8, 0xf9, 0xea, 0xf1].map((byte) => [byte, 1] as const),
]);

/** č stands before a vowel, è hardly ever does; ć ends words, æ doesn't. */
function centralWeight(byte: number, after: number): number {
  const weight = centralWeights.get(byte) ?? 0;
  if ((byte === 0xe8 || byte === 0xc8) && isVowel(after)) return weight + 2;
  if (byte === 0xe6 && !isLetter(after)) return weight + 2;
  return weight;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return byte >= 0x80 || (lower >= 0x61 && lower <= 0x7a);
}

function isVowel(byte: number): boolean {
  return 'aeiouAEIOU'.includes(String.fromCharCode(byte));
}

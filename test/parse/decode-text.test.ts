import {describe, expect, it} from 'vitest';
import {decodeText} from '../../pipeline/parse/decode-text.ts';

const serbian = 'Ministar Đilas je došao u Čačak; Kardelj je ćutao, a čovjek žali. Pošta košta više.';
const polish = 'Rząd złożył wniosek w Łodzi, a następnie wyjechał żeby rozmawiać.';
const french =
  'Le 3 août, près de la frontière, les élèves étaient là. Ça va où? Être ou ne pas être — à côté de lui.';
const danish = 'Regeringen på Sjælland gav efter på grund af krigen; de blev nødt til at rejse over øen.';

const tables: Readonly<Record<string, string>> = {
  'windows-1250': highHalf('windows-1250'),
  'windows-1252': highHalf('windows-1252'),
};

describe('decodeText', () => {
  it.each([
    ['windows-1250', serbian],
    ['windows-1250', polish],
    ['windows-1252', french],
    ['windows-1252', `${danish} – altså`],
  ])('tells %s from its neighbour: %s', (encoding, text) => {
    const decoded = decodeText(encode(text, encoding));
    expect(decoded).toMatchObject({text, encoding});
    expect(decoded.problems.map(({rule}) => rule)).toEqual(['source-encoding-guessed']);
  });

  it('calls Latin-1 what has no character of Windows-1252 alone', () => {
    expect(decodeText(encode(danish, 'windows-1252'))).toMatchObject({text: danish, encoding: 'iso-8859-1'});
  });

  it('believes a page about its encoding', () => {
    const page = `<meta charset="windows-1250"><p>${serbian}</p>`;
    expect(decodeText(encode(page, 'windows-1250'))).toMatchObject({
      text: page,
      encoding: 'windows-1250',
      problems: [],
    });
  });

  it('prefers valid UTF-8 to what a page says', () => {
    const page = `<meta charset="windows-1250"><p>${serbian}</p>`;
    expect(decodeText(new TextEncoder().encode(page))).toMatchObject({
      text: page,
      encoding: 'utf-8',
      problems: [],
    });
  });

  it('reads damaged UTF-8 as UTF-8 and says how many places are lost, and where the first is', () => {
    const bytes = new TextEncoder().encode(`${serbian}\n${serbian}`);
    bytes[30] = 0xff;
    const {text, encoding, problems} = decodeText(bytes);
    expect(encoding).toBe('utf-8');
    const lost = problems.find(({rule}) => rule === 'source-characters-lost');
    expect(lost?.offset).toBe(text.indexOf('\ufffd'));
    expect(lost?.reason).toMatch(/^1 places/);
  });

  it('tells letters that question marks took the place of', () => {
    const text = 'Ota ?ik, Ji?? H?jek and Fr?nt Ga?parik met ???????? in 1968.';
    expect(decodeText(new TextEncoder().encode(text)).problems).toMatchObject([
      {rule: 'source-characters-lost'},
    ]);
  });

  it('does not take questions for lost letters', () => {
    const text = 'Who? When? Why not?! See example.org/a?b=c. Really?';
    expect(decodeText(new TextEncoder().encode(text)).problems).toEqual([]);
  });

  it('removes one byte order mark and keeps a second', () => {
    expect(decodeText(new TextEncoder().encode('\ufeff\ufeffa')).text).toBe('\ufeffa');
  });
});

function highHalf(encoding: string): string {
  return new TextDecoder(encoding).decode(Uint8Array.from({length: 256}, (_, byte) => byte));
}

function encode(text: string, encoding: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const byte = tables[encoding]?.indexOf(character) ?? -1;
    if (byte < 0) throw new Error(`${encoding} has no ${character}`);
    return byte;
  });
}

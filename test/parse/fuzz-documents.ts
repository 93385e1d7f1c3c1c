import {globSync, readFileSync} from 'node:fs';
import type {SourceFormat} from '../../pipeline/model/document.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {checkDocument} from './check-document.ts';

/** Documents that mutations start from: the project's own fixtures and the story's source. */
const seeds = [
  ...globSync('test/fixtures/parse/*/source.*').sort(),
  'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt',
].map((path) => readFileSync(path));

const formats: readonly (SourceFormat | undefined)[] = [
  undefined,
  'wiki',
  'markdown',
  'html',
  'plain',
  'table',
];

const marks =
  "[ ] [[ ]] { {{ }} {| |} | || ! * ** _ ` ``` # = == === - -- > < </ <p> </p> <b> <table> <td> <ref> </ref> <!-- --> & &amp; &# ; : \" “ ” ' '' ( ) . ... … ? \\ ~~ [^1] [^1]: \n \n\n \r \r\n \t \u0020 \u00a0 \u0000 \u0301 \ufeff \uffff \u202e 😀 \ud800 1968. U.S.".split(
    ' ',
  );

/** Mutates documents and reads them, `runs` times from `seed` on. Throws at the first that breaks, with its number. */
export function fuzzDocuments(seed: number, runs: number): void {
  for (let run = seed; run < seed + runs; run++) {
    const random = randomFrom(run);
    const bytes = mutate(random, pick(random, seeds));
    const as = pick(random, formats);
    try {
      checkDocument(parseDocument('source.txt', bytes, as ? {as} : {}));
    } catch (error) {
      const text = JSON.stringify(new TextDecoder().decode(bytes).slice(0, 2000));
      throw new Error(`mutation ${run} read as ${as}: ${text}`, {cause: error});
    }
  }
}

function mutate(random: () => number, seed: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(seed);
  let mutant = text;
  const edits = 1 + Math.floor(random() * 12);
  for (let edit = 0; edit < edits; edit++) mutant = mutateOnce(random, mutant, text);
  const bytes = new TextEncoder().encode(mutant.slice(0, 40_000));
  if (random() < 0.2)
    for (let at = 0; at < 3; at++) bytes[Math.floor(random() * bytes.length)] = random() * 256;
  return random() < 0.05 ? Buffer.from(mutant, 'utf16le') : bytes;
}

/** Inserts a mark, once or many times; takes a stretch out, doubles it, moves it, or brings one from elsewhere. */
function mutateOnce(random: () => number, text: string, other: string): string {
  const at = Math.floor(random() * (text.length + 1));
  const end = Math.min(text.length, at + Math.floor(random() ** 3 * 400));
  const [head, body, tail] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
  const choice = random();
  if (choice < 0.4) return head + pick(random, marks) + body + tail;
  if (choice < 0.5) return head + pick(random, marks).repeat(1 + Math.floor(random() * 60)) + body + tail;
  if (choice < 0.65) return head + tail;
  if (choice < 0.75) return head + body + body + tail;
  if (choice < 0.85) return head + pick(random, marks) + body + pick(random, marks) + tail;
  const from = Math.floor(random() * other.length);
  return head + other.slice(from, from + (end - at)) + body + tail;
}

function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Mulberry32 (Tommy Ettinger): a number in [0, 1) from a 32-bit state. */
function randomFrom(seed: number): () => number {
  let state = (seed * 0x9e3779b1) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

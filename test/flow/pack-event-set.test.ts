import {globSync, readFileSync} from 'node:fs';
import {deserialize, serialize} from 'node:v8';
import {describe, expect, it} from 'vitest';
import {compress, decompress} from '../../pipeline/flow/compress.ts';
import {encodeColumns} from '../../pipeline/flow/encode-columns.ts';
import {joinBytes, splitBytes} from '../../pipeline/flow/join-bytes.ts';
import {packEventSet, unpackEventSet} from '../../pipeline/flow/pack-event-set.ts';
import {parse} from '../../pipeline/flow/parse.ts';
import type {PrintedEvents} from '../../pipeline/model/event-set.ts';
import {outlineOf} from '../../pipeline/model/outline-event-set.ts';
import {printEvents, rowAt} from '../../pipeline/report/print-events.ts';

const hints = {actors: {'Soviet Union': ['USSR'], Yugoslavia: []}, names: ['24th Congress']};
const documents = [
  ...globSync('data/*/sources/*').sort(),
  ...globSync('test/fixtures/{parse,events}/*/source.*').sort(),
  ...globSync('test/gold/dates/*.txt').sort().slice(0, 5),
];
const source = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('a packed event set', () => {
  it.each(documents)('is unpacked as it was, in the same order: %s', (path) => {
    const eventSet = parse(path, readFileSync(path), {hints});
    const {outline, printed, ...unpacked} = unpackEventSet(packEventSet(eventSet));
    expect(unpacked).toStrictEqual(eventSet);
    expect(JSON.stringify(unpacked)).toBe(JSON.stringify(eventSet));
    expect(outline).toStrictEqual(outlineOf(eventSet));
    expect(textsOf(printed)).toStrictEqual(textsOf(printEvents(eventSet)));
  });

  it('has no passage where a document has none, and says why', () => {
    const eventSet = parse('sources/empty.txt', new Uint8Array());
    expect(eventSet.document.messages).not.toEqual([]);
    const {outline, printed, ...unpacked} = unpackEventSet(packEventSet(eventSet));
    expect(unpacked).toStrictEqual(eventSet);
    expect(outline).toStrictEqual(outlineOf(eventSet));
    expect(textsOf(printed)).toStrictEqual([[], [], []]);
  });

  it('takes less than three times the source', () => {
    const bytes = readFileSync(source);
    expect(packEventSet(parse(source, bytes, {hints})).length).toBeLessThan(3 * bytes.length);
  });

  it('is refused where it is cut, or something else', () => {
    const whole = packEventSet(parse(source, readFileSync(source)));
    const [head = Buffer.of(), ...rest] = splitBytes(whole, 5);
    const [text = Buffer.of(), columns = Buffer.of()] = splitBytes(decompress(head), 2);
    const withHead = (...parts: Uint8Array[]) => joinBytes([compress(joinBytes(parts)), ...rest]);
    const fewer = Buffer.from(columns.subarray(4));
    fewer.writeUInt32LE(columns.readUInt32LE() - 1);
    const rubbish = {
      empty: new Uint8Array(),
      compressed: compress(whole),
      'an empty text': compress(Buffer.of()),
      'JSON of another kind': compress(Buffer.from(JSON.stringify({document: {text: ''}}))),
      'cut at the end': whole.subarray(0, -1),
      'cut within its head': whole.subarray(0, 100),
      'without a text': withHead(Buffer.from('null'), columns),
      'cut in its numbers': withHead(text, columns.subarray(0, 100)),
      'with fewer numbers': withHead(text, fewer),
      'of another value': withHead(text, encodeColumns({facts: {}}, '')),
    };
    for (const [what, bytes] of Object.entries(rubbish)) expect(() => unpackEventSet(bytes), what).toThrow();
  });

  it('is opened as far as it is asked for', () => {
    const eventSet = parse(source, readFileSync(source), {hints});
    const [head = Buffer.of(), ...rest] = splitBytes(packEventSet(eventSet), 5);
    const shut = unpackEventSet(joinBytes([head, ...rest.map(() => Buffer.from('shut'))]));
    expect([shut.facts, shut.document.text]).toStrictEqual([eventSet.facts, eventSet.document.text]);
    for (const open of [() => shut.document.passages, () => shut.document.tables, () => shut.dates])
      expect(open).toThrow();
  });

  it('stays one as long as it is held', () => {
    const {document, dates} = unpackEventSet(packEventSet(parse(source, readFileSync(source))));
    expect(document.passages).toBe(document.passages);
    expect(dates.timexes).toBe(dates.timexes);
  });

  it('is a plain value: threads and caches can hand it on', () => {
    const unpacked = unpackEventSet(packEventSet(parse(source, readFileSync(source), {hints})));
    expect(deserialize(serialize(unpacked))).toStrictEqual(unpacked);
  });
});

/** Row by row. */
function textsOf(printed: PrintedEvents | undefined): string[][] {
  const all = [printed?.json, printed?.csv, printed?.dates].filter((rows) => rows !== undefined);
  return all.map((rows) => [...rows.ends].map((_, index) => rowAt(rows, index)));
}

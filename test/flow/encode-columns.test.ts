import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {compress, decompress} from '../../pipeline/flow/compress.ts';
import {decodeColumns, encodeColumns} from '../../pipeline/flow/encode-columns.ts';
import {joinBytes, splitBytes} from '../../pipeline/flow/join-bytes.ts';

const bytes = fc.uint8Array({maxLength: 40});

describe('encoded columns', () => {
  it('are decoded as they were: lines, several lines, halves of characters, and what is no text', () => {
    const word = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.constantFrom('', '\n', 'a\nb', '\ud83d', '\ude00\n', '\ufeffa'),
    );
    const value = fc.oneof(
      word,
      fc.integer(),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.boolean(),
    );
    const record = fc.record({a: value, b: fc.array(value), c: value}, {requiredKeys: ['a']});
    fc.assert(
      fc.property(fc.array(record), fc.string(), (records, text) => {
        const json = JSON.stringify(records);
        expect(JSON.stringify(decodeColumns(encodeColumns(JSON.parse(json), text), text))).toBe(json);
      }),
    );
  });
});

describe('joined bytes', () => {
  it('are split as they were, and refused where some are missing or too many', () => {
    fc.assert(
      fc.property(fc.array(bytes, {minLength: 1}), (parts) => {
        const whole = joinBytes(parts);
        expect(splitBytes(whole, parts.length).map((part) => [...part])).toEqual(
          parts.map((part) => [...part]),
        );
        expect(() => splitBytes(whole.subarray(0, -1), parts.length)).toThrow();
        expect(() => splitBytes(joinBytes([whole, Uint8Array.of(0)]).subarray(8), parts.length)).toThrow();
      }),
    );
  });
});

describe('compressed bytes', () => {
  it('are those that they were, whole or not at all', () => {
    fc.assert(
      fc.property(bytes, fc.nat(1e6), (plain, length) => {
        const packed = Buffer.from(compress(plain));
        expect([...decompress(packed)]).toEqual([...plain]);
        packed.writeUInt32LE(length);
        if (length !== plain.length) expect(() => decompress(packed)).toThrow();
        expect(() => decompress(packed.subarray(0, -1))).toThrow();
      }),
    );
  });
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {canonicalJson, canonicalPieces} from '../../pipeline/edition/canonical-json.ts';

describe('canonical JSON', () => {
  it('depends on the data alone, not on the order of keys', () => {
    expect(canonicalJson({b: [3, 1], a: {y: 1, x: null, z: undefined}})).toBe(
      canonicalJson({a: {x: null, y: 1}, b: [3, 1]}),
    );
    expect(canonicalJson({ı: 1, i: 2, I: 3})).toBe('{\n  "I": 3,\n  "i": 2,\n  "ı": 1\n}\n');
  });

  it('refuses numbers that JSON would turn into null', () => {
    expect(() => canonicalJson({share: Number.NaN})).toThrow('share is NaN');
    expect(() => canonicalJson([1 / 0])).toThrow('Infinity');
    expect(() => [...canonicalPieces({shares: [1 / 0]})]).toThrow('Infinity');
  });

  it('is what JSON.stringify prints of the sorted data', () => {
    fc.assert(
      fc.property(fc.jsonValue({maxDepth: 4}), (value) => {
        expect(canonicalJson(value)).toBe(`${JSON.stringify(value, sorted, 2)}\n`);
      }),
    );
  });

  it('is the same text where it is printed in pieces', () => {
    const long = Array.from({length: 1200}, (_, index) => ({place: `n\n  ${index}`, number: index}));
    const data = fc.dictionary(fc.string(), fc.option(fc.jsonValue({maxDepth: 3}), {nil: undefined}));
    fc.assert(
      fc.property(data, fc.boolean(), (value, isLong) => {
        const whole = isLong ? {...value, long} : value;
        expect([...canonicalPieces(whole)].join('')).toBe(canonicalJson(whole));
      }),
    );
  });
});

function sorted(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

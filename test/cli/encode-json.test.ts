import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {encodeJson} from '../../pipeline/cli/encode-json.ts';
import {toSafeJson} from '../../pipeline/cli/terminal.ts';

describe('JSON in pieces', () => {
  it('is the line of JSON that is printed elsewhere, in UTF-8', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 3})), (value) => {
        expect(Buffer.concat(encodeJson(value)).toString()).toBe(`${toSafeJson(value)}\n`);
      }),
    );
  });

  it('leaves out what is undefined, and cuts what is long', () => {
    const long = {a: undefined, items: Array.from({length: 200_000}, (_, index) => `item ${index} 🌊\u202e`)};
    const pieces = encodeJson(long);
    expect(pieces.length).toBeGreaterThan(2);
    expect(Buffer.concat(pieces).toString()).toBe(`${toSafeJson(long)}\n`);
  });
});

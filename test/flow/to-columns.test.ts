import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {fromColumns} from '../../pipeline/flow/from-columns.ts';
import {toColumns} from '../../pipeline/flow/to-columns.ts';

const text = 'The treaty was signed on 11 April 1945. It was ended on 28 September 1949, they say.';
const turn = (value: unknown) => fromColumns(toColumns(value, text));

describe('columns', () => {
  it.each([
    ['no records', {rows: []}],
    [
      'records of one shape',
      [
        {a: 1, b: 'one'},
        {a: 2, b: 'two'},
      ],
    ],
    ['records of several shapes, in turns', [{a: 1}, {b: 2}, {a: 3}, {b: 'x', a: 4}, {}]],
    ['records in records', [{span: {start: 1, end: 2}}, {span: {start: 3, end: 4}}]],
    ['lists of records, also empty ones', [{rows: [{a: 1}]}, {rows: []}, {rows: [{a: 2}, {a: 3}]}]],
    ['lists of lists', {rows: [[{a: 1}], [], [{a: 2}]]}],
    ['lists of words', [{of: ['x', 'y']}, {of: []}, {of: ['x', 'y']}, {of: [null, '1945']}]],
    ['records beside what is none', [{a: {b: 1}}, {a: null}, {a: [{b: 1}]}, {a: 'x'}, {a: 1}]],
    [
      'numbers of every kind',
      [{a: 0.5}, {a: 2 ** 31 - 1}, {a: -(2 ** 31)}, {a: 2 ** 40}, {a: 1e300}, {a: 0}],
    ],
    ['far jumps of whole numbers', [{a: 2 ** 31 - 1}, {a: -(2 ** 31)}, {a: 2 ** 31 - 1}]],
    ['true, false and nothing', [{a: true}, {a: false}, {a: null}]],
    ['a list and a text that looks like it', [{a: ['x']}, {a: '["x"]'}, {a: '["x"]\n'}]],
    ['the text itself', {text, other: text}],
    ['the words that stand where the record does', [{start: 0, end: 39, words: text.slice(0, 39)}]],
    ['words before their place', [{words: text.slice(40, 84), start: 40, end: 84}]],
    ['the first of the words', [{start: 0, end: 39, words: text.slice(0, 21)}]],
    ['other words', [{start: 0, end: 39, words: 'The treaties were signed.'}]],
    ['words of another place', [{start: 0, end: 39, words: text.slice(40, 84)}]],
    [
      'words with half a place',
      [
        {start: 0, words: text.slice(0, 39)},
        {end: 39, words: text.slice(0, 39)},
      ],
    ],
    ['words beyond their end', [{start: 0, end: 20, words: text.slice(0, 39)}]],
    [
      'a key that is a prototype elsewhere',
      JSON.parse('[{"__proto__": {"a": 1}}, {"__proto__": 2, "b": "x"}]'),
    ],
    ['a key that holds the sign between keys', [{'': 1}, {}, {'a","b': 1}, {a: 1, b: 2}]],
    ['a value alone', 'x'],
    ['nothing', null],
  ])('bring back %s', (_, value) => {
    expect(turn(value)).toStrictEqual(value);
    expect(JSON.stringify(turn(value))).toBe(JSON.stringify(value));
  });

  it('bring back whatever JSON can tell', () => {
    const place = fc.record(
      {start: fc.nat(84), end: fc.nat(84), words: fc.constant(text.slice(4, 30))},
      {noNullPrototype: true},
    );
    const told = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);
    fc.assert(
      fc.property(fc.oneof(fc.array(place), fc.array(told), told), (value) => {
        expect(turn(value)).toStrictEqual(value);
      }),
      {numRuns: 500},
    );
  });

  it('keep equal values once, and no words that stand in the text', () => {
    const rows = Array.from({length: 50}, () => ({
      kind: 'treaty',
      start: 0,
      end: 39,
      words: text.slice(0, 39),
    }));
    const {values, numbers} = toColumns(rows, text);
    expect(values).toEqual([text, 'treaty']);
    expect(numbers.length).toBeLessThan(20);
  });

  it('refuse a property without a value: JSON would lose it', () => {
    expect(() => toColumns([{a: undefined}, {a: 'x'}], text)).toThrow('leave it out');
  });

  it('are refused where a number is missing, or there is one too many', () => {
    const columns = toColumns([{a: 1}, {a: 2}, {a: 4}], text);
    for (const numbers of [columns.numbers.subarray(0, -1), Int32Array.from([...columns.numbers, 0])])
      expect(() => fromColumns({...columns, numbers})).toThrow(RangeError);
  });
});

import {describe, expect, it} from 'vitest';
import type {Passage} from '../../pipeline/model/document.ts';
import {toPlainOffset} from '../../pipeline/report/to-plain-offset.ts';

const passage = (over: Partial<Passage>): Passage => ({
  id: '00000000',
  type: 'sentence',
  block: 0,
  blockType: 'paragraph',
  part: 'body',
  section: [],
  start: 100,
  end: 120,
  plain: 'In 1948 & 1949 it fell.',
  ...over,
});

describe('toPlainOffset', () => {
  it('subtracts the start of a passage that is printed as it stands', () => {
    expect(toPlainOffset(passage({}), 103, 'start')).toBe(3);
    expect(toPlainOffset(passage({}), 107, 'end')).toBe(7);
  });

  it('stays inside the passage', () => {
    expect(toPlainOffset(passage({}), 90, 'start')).toBe(0);
    expect(toPlainOffset(passage({}), 999, 'end')).toBe('In 1948 & 1949 it fell.'.length);
  });

  it('takes an entity as a whole: a start goes to its left edge, an end to its right one', () => {
    const runs = [
      {plain: 0, text: 100, length: 8, textLength: 8},
      {plain: 8, text: 108, length: 1, textLength: 5},
      {plain: 9, text: 113, length: 14, textLength: 14},
    ];
    const entity = passage({runs});
    expect(toPlainOffset(entity, 110, 'start')).toBe(8);
    expect(toPlainOffset(entity, 110, 'end')).toBe(9);
    expect(toPlainOffset(entity, 114, 'start')).toBe(10);
    expect(toPlainOffset(entity, 113, 'end')).toBe(9);
  });
});

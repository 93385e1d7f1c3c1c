import {describe, expect, it} from 'vitest';
import {outlineOf} from '../../pipeline/model/outline-event-set.ts';
import {readText} from '../facts/facts-of.ts';

describe('outlineOf', () => {
  it('counts once what was not kept, and takes what was as it is', () => {
    const set = readText('In 1931 some 300 men fled, and 40 women in May 1932.', 'a.txt');
    const outline = outlineOf(set);
    expect(outline).toMatchObject({passages: 1, sentences: 1, tables: []});
    expect(outline.rules.reduce((sum, {count}) => sum + count, 0)).toBe(set.dates.timexes.length);
    expect(outline.counted).toHaveLength(set.facts.quantities.length);
    expect(outlineOf(set)).toBe(outline);
    const kept = {...outline, passages: 7};
    expect(outlineOf({...set, outline: kept})).toBe(kept);
  });
});

import {describe, expect, it} from 'vitest';
import {findForeign} from '../../pipeline/report/find-foreign.ts';

describe('findForeign', () => {
  it('finds words in another script, without the blank after them', () => {
    const text = 'the town (Горњи Град; Gornji Grad) lies';
    const [found] = findForeign(text);
    expect(found).toEqual({start: 10, end: 20, mark: 'lang:und-Cyrl'});
  });

  it('takes the language that a story declares for its words', () => {
    const text = 'Gornji Grad or Горњи Град';
    const declared = {'Gornji Grad': 'sr-Latn', 'Горњи Град': 'sr'};
    expect(findForeign(text, declared).map(({mark, start}) => [mark, start])).toEqual([
      ['lang:sr-Latn', 0],
      ['lang:sr', 15],
    ]);
  });

  it('finds nothing in a text of one language', () => {
    expect(findForeign('Škiljan, Hájek and Šik')).toEqual([]);
  });
});

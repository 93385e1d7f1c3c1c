import {describe, expect, it} from 'vitest';
import {countedNouns, numberHeads} from '../../pipeline/lexicon/counted-nouns.ts';
import {holidays} from '../../pipeline/lexicon/holidays.ts';
import {months} from '../../pipeline/lexicon/months.ts';
import {cardinals, ordinals} from '../../pipeline/lexicon/numbers.ts';
import {seasons} from '../../pipeline/lexicon/seasons.ts';
import {units} from '../../pipeline/lexicon/units.ts';

describe('the lexicon', () => {
  it('has twelve months in order', () => {
    expect(months.map(({number}) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('has seasons of three months that fill the year', () => {
    const covered = seasons.flatMap(({firstMonth}) =>
      [0, 1, 2].map((offset) => ((firstMonth + offset - 1) % 12) + 1),
    );
    expect(covered.sort((a, b) => a - b)).toEqual(months.map(({number}) => number));
  });

  it('has an ordinal for every cardinal from one', () => {
    const numbers = (table: Readonly<Record<string, number>>) =>
      Object.values(table).filter((number) => number > 0);
    expect(numbers(ordinals)).toEqual(numbers(cardinals));
  });

  it('is written in lower case, each word once in its table', () => {
    const tables = [
      months.flatMap(({name, abbreviations}) => [name, ...abbreviations]),
      seasons.flatMap(({names}) => names),
      units.flatMap(({singular, plural}) => [singular, plural]),
      holidays.map(({name}) => name),
      countedNouns,
      numberHeads,
    ];
    for (const table of tables) {
      expect(table.filter((word) => word !== word.toLowerCase())).toEqual([]);
      expect(table.filter((word, at) => table.indexOf(word) !== at)).toEqual([]);
    }
  });
});

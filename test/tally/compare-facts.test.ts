import {describe, expect, it} from 'vitest';
import {compareFacts, type Drift} from '../../pipeline/tally/compare-facts.ts';
import {buildStory, type Edit, harbour, relations} from '../story/build-story.ts';

describe('a changed source', () => {
  it('says nothing of an edit elsewhere that leaves every sentence as it was', () => {
    expect(
      driftOf(harbour, {
        file: 'sources/harbour.txt',
        from: 'The towns of',
        to: 'Long ago the fishing towns of',
      }),
    ).toEqual([]);
  });

  it('names exactly the values, figures and places of prose that depend on one digit', () => {
    const drift = driftOf(harbour, {
      file: 'sources/harbour.txt',
      from: '96 theft attempts',
      to: '97 theft attempts',
    });
    expect(drift.map(({id, change, was, now}) => [id, change, was, now])).toEqual([
      ['reports.theft.as-attempts', 'changed', '96', '97'],
      ['reports.theft.total', 'changed', '1,300', '1,301'],
      ['reports.total', 'changed', '1,341', '1,342'],
      ['reports.as-attempts', 'changed', '96', '97'],
      ['reports.rate', 'changed', 'about 335 (335.25)', 'about 335 (335.5)'],
      ['attempts-share', 'changed', '7% (7.159)', '7% (7.228)'],
    ]);
    expect(drift.find(({id}) => id === 'reports.total')).toMatchObject({
      figures: ['reports'],
      uses: [
        {line: 178, column: 33},
        {line: 180, column: 32},
        {line: 194, column: 22},
      ],
    });
  });

  it('names what moved to another sentence, unchanged', () => {
    const drift = driftOf(harbour, {
      file: 'sources/harbour.txt',
      from: 'A crowd of 2,500',
      to: 'An angry crowd of 2,500',
    });
    expect(drift.map(({id, change}) => [id, change])).toContainEqual(['protesters', 'moved']);
    expect(drift.every(({change}) => change === 'moved')).toBe(true);
  });

  it('names what was lost', () => {
    const drift = driftOf(harbour, {
      file: 'sources/harbour.txt',
      from: ' A crowd of 2,500 protesters gathered in Ostby in 1924.',
      to: '',
    });
    expect(drift.find(({id}) => id === 'protesters')).toMatchObject({
      change: 'lost',
      was: '2,500',
      figures: [],
    });
  });

  it('names of the first story what one digit of its reports moves, and nothing else', () => {
    const drift = driftOf(relations, {
      file: 'sources/soviet-union-yugoslavia-relations.txt',
      from: '1219 rape cases',
      to: '1218 rape cases',
    });
    expect(drift.map(({id, was, now}) => [id, was, now])).toEqual([
      ['red-army-reports.rape.as-committed', '1,219', '1,218'],
      ['red-army-reports.rape.total', '1,578', '1,577'],
      ['red-army-reports.total', '3,141', '3,140'],
      ['red-army-reports.as-committed', '2,534', '2,533'],
      ['red-army-reports.rate', 'about 520 (523.5)', 'about 520 (523.333)'],
      ['attempts-share', '19% (19.325)', '19% (19.331)'],
    ]);
    expect(new Set(drift.flatMap(({figures}) => figures))).toEqual(new Set(['red-army-reports']));
  });

  it('names one cell of a table, its total, and nothing of other years', () => {
    const drift = driftOf(relations, {file: 'sources/trade.csv', from: '1970,193,242', to: '1970,194,242'});
    expect(drift.map(({id}) => id)).toEqual(['trade.imports.1970', 'trade.total.1970']);
    expect(drift.map(({figures}) => figures)).toEqual([['trade'], ['trade']]);
  });
});

function driftOf(folder: string, edit: Edit): Drift[] {
  const before = buildStory(folder);
  return compareFacts(before.story, before.tallies, buildStory(folder, edit).tallies);
}

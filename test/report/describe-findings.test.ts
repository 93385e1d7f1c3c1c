import {describe, expect, it} from 'vitest';
import type {RichText} from '../../pipeline/model/figure.ts';
import type {FrontMatter} from '../../pipeline/model/story.ts';
import type {Check, Claim, SeriesTally} from '../../pipeline/model/tally.ts';
import {describeFindings} from '../../pipeline/report/describe-findings.ts';

const sources = [
  ['article', 'Trade', 'Gazette'],
  ['record', 'Trade by year', 'Office'],
].map(([id = '', title = '', publisher = '']) => ({
  ...{id, file: `sources/${id}.txt`, title, publisher},
  ...{licence: 'not stated', retrieved: 'not stated' as const},
}));

describe('describeFindings', () => {
  it('names who says it where a story has several sources', () => {
    expect(print(find('The source says “significant” (1960s and 1980s).'))).toBe(
      'Gazette says “significant” (1960s and 1980s).',
    );
  });

  it('names a source by its title too where another has the same publisher', () => {
    const same = sources.map((source) => ({...source, publisher: 'Gazette'}));
    const found = find('The source says “significant” (1960s and 1980s).', {sources: same});
    expect(print(found)).toBe('Gazette, Trade says “significant” (1960s and 1980s).');
  });

  it('calls a single source the source', () => {
    const found = find('The source says “significant” (1960s and 1980s).', {sources: sources.slice(0, 1)});
    expect(print(found)).toBe('The source says “significant” (1960s and 1980s).');
  });

  it('cites the date of a claim as what it is, within the quotation and behind it', () => {
    const behind = find('The source says “significant” (1960s and 1980s). It rises.');
    expect(valuesOf(behind)).toEqual([{display: '1960s and 1980s', provenance: 'stated'}]);
    const within = find('The source says “grew until 1985”. It rises.', {
      claim: claimOf('grew until 1985', '1985'),
    });
    expect(valuesOf(within)).toEqual([{display: '1985', provenance: 'stated'}]);
  });

  it('takes no number of a quotation for one that was computed', () => {
    const found = find('The source says “rose by 12 until 1985”. The series falls to 9.', {
      claim: claimOf('rose by 12 until 1985', '1985'),
    });
    expect(valuesOf(found)).toEqual([
      {display: '1985', provenance: 'stated'},
      {display: '9', provenance: 'computed'},
    ]);
  });

  it('cites decades and numbers whole', () => {
    const found = find(
      'The source says “significant” (1960s and 1980s). It has 6,974 in the 1970s, 5 later.',
    );
    expect(valuesOf(found).map(({display}) => display)).toEqual(['1960s and 1980s', '6,974', '1970s', '5']);
  });

  it('tells the cautions of its own series only', () => {
    const tallies: FrontMatter['tallies'] = [
      {
        ...{id: 'claims', type: 'claims'},
        topics: [{id: 'topic', label: 'Topic', claims: ['trade', 'tourism'].map(checkedAgainst)}],
      },
    ];
    const parts = describeFindings(seriesWith(claim), [checkSaying('It rises.')], {sources, tallies});
    expect(parts.find(({name}) => name === 'A caution')?.findings).toEqual([['Mind trade.']]);
  });
});

const citation = {
  ...{path: 'sources/article.txt', start: 0, end: 4, line: 1, column: 1, quote: 'Then', sentence: 's1'},
};
const claim = claimOf('significant', '1960s and 1980s');

function claimOf(label: string, display: string): Claim {
  const date = {
    id: 'when',
    type: 'date',
    display,
    provenance: 'stated',
    how: '',
    citations: [citation],
  } as const;
  return {id: 'claims.one', direction: 'up', label, date, intervals: []};
}

function seriesWith(one: Claim): SeriesTally {
  const empty = {columns: [], points: [], missing: [], alarms: []};
  return {type: 'series', id: 'trade', unit: 'dollars', ...empty, claims: [one]};
}

function checkSaying(reason: string): Check {
  const [verdict, role, aspect] = ['agrees', 'finding', 'direction'] as const;
  return {id: 'claims.one.direction', verdict, role, aspect, reason, citations: [citation]};
}

function checkedAgainst(series: string) {
  const against = {series, column: 'total', caution: `Mind ${series}.`};
  return {
    id: `of-${series}`,
    direction: 'up' as const,
    date: 'when',
    words: 'grew',
    'check-against': against,
  };
}

/** The one finding of a check with this reason. */
function find(reason: string, about: {claim?: Claim; sources?: FrontMatter['sources']} = {}): RichText {
  const front = {sources: about.sources ?? sources};
  const [part] = describeFindings(seriesWith(about.claim ?? claim), [checkSaying(reason)], front);
  return part?.findings[0] ?? [];
}

function print(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

function valuesOf(text: RichText): {display: string; provenance: string}[] {
  return text.flatMap((part) =>
    typeof part === 'string' ? [] : [{display: part.display, provenance: part.provenance}],
  );
}

import {describe, expect, it} from 'vitest';
import type {CategoryTally, Check, SeriesTally, Value} from '../../pipeline/model/tally.ts';
import {specifyFigures} from '../../pipeline/story/specify-figures.ts';
import {buildStory, relations} from '../story/build-story.ts';

const {story, eventSets, tallies, messages} = buildStory(relations);
const values = new Map(tallies.values.map((value) => [value.id, value]));
const shown = (id: string): string | undefined => values.get(id)?.display;
const reports = tallies.tallies.find(({id}) => id === 'red-army-reports') as CategoryTally;
const trade = tallies.tallies.find(({id}) => id === 'trade') as SeriesTally;

describe('the first story', () => {
  it('gets no message: every declaration is found, no number is typed', () => {
    expect(messages).toEqual([]);
  });

  it('has citations that slice to their quotes, each with line and column', () => {
    const texts = new Map(eventSets.map(({document}) => [document.source.path, document.text]));
    const wrong = tallies.values.flatMap(({id, citations}) =>
      citations
        .filter(({path, start, end, line, column, quote}) => {
          const text = texts.get(path) ?? '';
          const before = text.slice(0, start).split('\n');
          return (
            quote === '' ||
            text.slice(start, end) !== quote ||
            before.length !== line ||
            (before.at(-1)?.length ?? 0) + 1 !== column
          );
        })
        .map((citation) => [id, citation]),
    );
    expect(wrong).toEqual([]);
    expect(tallies.values.filter(({citations}) => citations.length === 0)).toEqual([]);
  });

  it('counts the reports as committed and as attempts, and never completes what is missing', () => {
    const rows = reports.rows.map(({id, asCommitted, asAttempts}) => [
      id,
      asCommitted?.number,
      asAttempts?.number,
    ]);
    expect(rows).toEqual([
      ['rape', 1219, 359],
      ['murder', 111, 248],
      ['robbery', 1204, undefined],
    ]);
    expect([reports.total.number, reports.totalAsCommitted?.number, reports.totalAsAttempts?.number]).toEqual(
      [3141, 2534, 607],
    );
    expect(reports.total.how).toBe('The sum of 1,219, 359, 111, 248 and 1,204.');
    expect(reports.total.citations.map(({quote}) => quote)).toEqual(['1219', '359', '111', '248', '1204']);
    expect(reports.excluded).toEqual([]);
  });

  it('rounds the monthly rate on the page and keeps it exact in the data', () => {
    expect(reports.rate).toMatchObject({display: 'about 520', number: 523.5, provenance: 'computed'});
    expect(reports.rate?.how).toBe('3,141 over six months is 523.5 a month, rounded to the nearest 10.');
    expect(reports.rate?.citations[0]?.quote).toBe('six months');
  });

  it('prints dates as they are stated, and says where a year is implied', () => {
    const ids = [
      'recognition-1940',
      'treaty-1945',
      'restored',
      'early-1948',
      'prague-1968',
      'hostile-until-1940',
      'refugees-from-1920',
      'trade-decades',
    ];
    expect(ids.map(shown)).toEqual([
      'June 1940',
      '11 April 1945',
      '1953–1955',
      'early 1948',
      '9 and 10 August 1968',
      'until 1940',
      'from 1920',
      '1960s and 1980s',
    ]);
    expect(values.get('stalin-meeting-1944')).toMatchObject({
      display: '21 September 1944',
      provenance: 'implied',
      how: 'The source says “21 September”; 21 September 1944 follows from “19 September 1944” before it.',
    });
    expect(values.get('recognised-1945')).toMatchObject({display: '19 December 1945', provenance: 'implied'});
  });

  it('prints numbers in digits anew and number words as they stand', () => {
    expect(
      ['exiles', 'demonstrators', 'refugees', 'emigrants', 'six-months', 'successor-states'].map(shown),
    ).toEqual(['40,000', '250,000', 'tens of thousands', 'thousands', 'six months', 'five']);
    expect(values.get('exiles')?.citations[0]?.quote).toBe('40 000');
    expect(values.get('refugees')?.number).toBeUndefined();
  });

  it('reads the series with zeros, gaps, totals and a peak', () => {
    const total = (year: number) => trade.points.find((point) => point.year === year)?.values.total?.number;
    expect([1948, 1949, 1950, 1951, 1952, 1953, 1955, 1970, 1980, 1981, 1985, 1991].map(total)).toEqual([
      79, 15, 0, 0, 0, 0, 33, 435, 5187, 6974, 5713, 5188,
    ]);
    expect([1946, 1947].map(total)).toEqual([undefined, undefined]);
    expect(trade.missing.map(({year, column}) => [year, column])).toEqual([
      [1946, 'imports'],
      [1946, 'exports'],
      [1947, 'imports'],
      [1947, 'exports'],
    ]);
    expect(['trade.peak', 'trade.peak-year', 'trade.missing-years', 'trade.zero-years'].map(shown)).toEqual([
      '6,974',
      '1981',
      '1946–1947',
      '1950–1953',
    ]);
  });

  it('sounds the alarm for one step only', () => {
    expect(trade.alarms.map(({year, column}) => [year, column])).toEqual([
      [1955, 'imports'],
      [1955, 'total'],
    ]);
  });

  it('finds that claim and series agree on the direction and part on the turning point', () => {
    const about = (id: string) => check(id)?.verdict;
    expect(about('trade-claims.grew.direction')).toBe('agrees');
    expect(about('trade-claims.grew.turning-point')).toBe('disagrees');
    expect(about('trade-claims.significant.level-between-periods')).toBe('cannot-tell');
    expect(check('trade-claims.grew.turning-point')?.reason).toContain(
      'The series peaks earlier: at 6,974 in 1981. In 1985 it stands at 5,713.',
    );
    expect(check('trade-claims.significant.level-between-periods')?.reason).toContain(
      'doesn’t speak of 1970–1979',
    );
    const cited = check('trade-claims.grew.turning-point')?.citations.map(({path}) => path);
    expect(new Set(cited)).toEqual(new Set(story.front.sources.map(({file}) => file)));
  });

  it('tells which of the article’s statements refine each other and which pull apart', () => {
    const statements = tallies.checks
      .filter(({aspect}) => aspect === 'statements')
      .map(({id, verdict}) => [id, verdict]);
    expect(statements).toEqual([
      ['relations.deteriorated.refine.drastic-deterioration', 'agrees'],
      ['relations.deteriorated.refine.completely-deteriorated', 'agrees'],
      ['relations.restrained.pull-apart.improved', 'disagrees'],
    ]);
  });

  it('confirms each total a second way, and holds every expectation', () => {
    const gates = tallies.checks.filter(({role}) => role === 'gate');
    expect(gates.filter(({verdict}) => verdict !== 'agrees')).toEqual([]);
    expect(gates.map(({id}) => id)).toEqual(
      expect.arrayContaining(['red-army-reports.total.second-way', 'trade.total.second-way']),
    );
  });

  it('pins what must not change unseen', () => {
    expect(tallies.pins).toContain('red-army-reports.total');
    expect((tallies.pins ?? []).filter((id) => !values.has(id))).toEqual([]);
  });

  it('gives every figure its data, its texts and its source', () => {
    const figures = specifyFigures(story, tallies);
    expect(figures.map(({id}) => id)).toEqual((story.front.figures ?? []).map(({id}) => id));
    const unresolved = figures
      .flatMap(({title, subtitle, notes, alt}) => [title, subtitle, ...notes, alt].flat())
      .filter((piece): piece is string | Value => typeof piece === 'string' && piece.includes(']'));
    expect(unresolved).toEqual([]);
    expect(figures.find(({id}) => id === 'trade')?.source).toContain('Correlates of War Project');
  });
});

function check(id: string): Check | undefined {
  return tallies.checks.find((one) => one.id === id);
}

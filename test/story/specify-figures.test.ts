import {describe, expect, it} from 'vitest';
import {resolveRichText} from '../../pipeline/story/resolve-rich-text.ts';
import {specifyFigures} from '../../pipeline/story/specify-figures.ts';
import {buildStory, harbour} from './build-story.ts';

const {story, tallies} = buildStory(harbour);
const values = new Map(tallies.values.map((value) => [value.id, value]));
const figures = specifyFigures(story, tallies);

describe('a text with references', () => {
  it('becomes its plain pieces and the values themselves', () => {
    expect(resolveRichText('On :date[boats], :value[reports.total] in all', values)).toEqual([
      'On ',
      values.get('boats'),
      ', ',
      values.get('reports.total'),
      ' in all',
    ]);
  });

  it('keeps what has no value as it is written', () => {
    expect(resolveRichText('See :value[nothing] at 10:30', values)).toEqual([
      'See ',
      ':value[nothing]',
      ' at 10:30',
    ]);
    expect(resolveRichText('', values)).toEqual([]);
  });
});

describe('the figures of a story', () => {
  it('come in order of declaration, with their texts resolved and their tallies ready', () => {
    expect(figures.map(({id, chart, tally}) => [id, chart, tally.id])).toEqual([
      ['reports', 'category', 'reports'],
      ['herring', 'series', 'herring-series'],
    ]);
    expect(figures[0]?.title).toEqual(['The sheriff received ', values.get('reports.total'), ' reports']);
    expect(figures[0]?.alt).toBe('Bar chart of reports, 1,341 in all.');
  });

  it('name the sources that they declare, or those of their tally', () => {
    expect(figures[1]?.source).toBe(
      'Vestby Port, Herring Ledger, CC0 1.0; Vestby Press, Harbour quarrel of Ostby and Vestby, CC BY 4.0',
    );
    expect(figures[0]?.source).toBe('Vestby Press, Harbour quarrel of Ostby and Vestby, CC BY 4.0');
  });

  it('name a source without a publisher by its title, and say once what licence all of them share', () => {
    const unknown = (from: string, to: string) => ({file: 'story.md', from, to});
    const built = buildStory(
      harbour,
      unknown('publisher: Vestby Press', 'publisher: not stated'),
      unknown('licence: CC BY 4.0', 'licence: not stated'),
      unknown('licence: CC0 1.0', 'licence: not stated'),
    );
    expect(specifyFigures(built.story, built.tallies).map(({source}) => source)).toEqual([
      'Harbour quarrel of Ostby and Vestby, licence not stated',
      'Vestby Port, Herring Ledger; Harbour quarrel of Ostby and Vestby; licence not stated',
    ]);
  });

  it('name the sources that the values of their tally are cited from, not the first of the story', () => {
    const declared = {file: 'story.md', from: '    sources: [herring, chronicle]\n', to: ''};
    const overdrawn = buildStory(harbour, declared);
    expect(specifyFigures(overdrawn.story, overdrawn.tallies)[1]?.source).toBe(
      'Vestby Press, Harbour quarrel of Ostby and Vestby, CC BY 4.0; Vestby Port, Herring Ledger, CC0 1.0',
    );
    const alone = overdrawn.tallies.tallies.map((tally) =>
      tally.type === 'series' ? {...tally, claims: []} : tally,
    );
    expect(specifyFigures(overdrawn.story, {...overdrawn.tallies, tallies: alone})[1]?.source).toBe(
      'Vestby Port, Herring Ledger, CC0 1.0',
    );
  });

  it('name four of many sources, and how many more there are', () => {
    expect(creditOf(5)).toBe('T1; T2; T3; T4; T5; CC BY 4.0');
    expect(creditOf(1234)).toBe('T1; T2; T3; T4; and 1230 more sources; CC BY 4.0');
    expect(creditOf(6, 'CC0 1.0')).toBe(
      'T1, CC0 1.0; T2, CC BY 4.0; T3, CC BY 4.0; T4, CC BY 4.0; and 2 more sources, each with its licence in the list of sources',
    );
  });

  it('know the colours of actors', () => {
    expect(figures[0]?.actors).toEqual([
      {name: 'Ostby', colour: 'first'},
      {name: 'Vestby', colour: 'second'},
    ]);
  });

  it('leave out a figure whose tally came to nothing, which is told', () => {
    const broken = buildStory(harbour, {file: 'sources/herring.csv', from: 'landed_tonnes', to: 'tonnes'});
    expect(specifyFigures(broken.story, broken.tallies).map(({id}) => id)).toEqual(['reports']);
    expect(broken.messages).toContainEqual(expect.stringContaining('the figure "herring" has no data'));
  });
});

/** Under a count of one event from each of so many sources, the first of which may have a licence of its own. */
function creditOf(count: number, licence = 'CC BY 4.0'): string | undefined {
  const sources = Array.from({length: count}, (_, index) => ({
    id: `s${index + 1}`,
    file: `sources/${index + 1}.txt`,
    title: `T${index + 1}`,
    publisher: 'not stated',
    licence: index === 0 ? licence : 'CC BY 4.0',
    retrieved: 'not stated',
  }));
  const citations = sources.map(({file: path}) => ({path, start: 0, end: 1, line: 1, column: 1, quote: 'x'}));
  const value = {
    id: 'decades.1920s',
    type: 'number' as const,
    display: `${count}`,
    provenance: 'computed' as const,
    how: 'Counted.',
    citations,
  };
  const figure = {
    id: 'decades',
    chart: 'counts' as const,
    tally: 'decades',
    title: 'A',
    subtitle: 'B',
    alt: 'C',
  };
  const rows = [{label: '1920s', count: value}];
  return specifyFigures(
    {...story, front: {...story.front, sources, figures: [figure]}},
    {...tallies, tallies: [{type: 'counts', id: 'decades', by: 'decade', rows, excluded: []}]},
  )[0]?.source;
}

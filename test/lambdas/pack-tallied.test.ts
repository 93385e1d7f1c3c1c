import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {packTallied, type Tallied, unpackTallied} from '../../lambdas/pack-tallied.ts';
import {tallySources} from '../../pipeline/flow/make-edition.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import type {SeriesTally, Value} from '../../pipeline/model/tally.ts';

const folder = join(import.meta.dirname, '../../data/soviet-yugoslav-relations');

describe('packed tallies', () => {
  it('come out as they went in', async () => {
    const tallied = await tallyFirstStory();
    expect(tallied.tallies.values.length).toBeGreaterThan(100);
    expect(unpackTallied(packTallied(tallied))).toEqual(JSON.parse(JSON.stringify(tallied)));
  });

  it('have each citation once', async () => {
    const tallied = await tallyFirstStory();
    const lines = new TextDecoder().decode(packTallied(tallied)).split('\n');
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.filter((line) => line.includes('"quote":"1219"'))).toHaveLength(1);
  });

  it('may have a column that is called citations', () => {
    const citation = {path: 'a.csv', line: 2, column: 6, start: 20, end: 22, quote: '12'};
    const value: Value = {
      id: 'papers.citations.1990',
      type: 'number',
      display: '12',
      number: 12,
      provenance: 'stated',
      how: 'The table says “12”.',
      citations: [citation],
    };
    const series: SeriesTally = {
      type: 'series',
      id: 'papers',
      unit: 'citations',
      columns: ['citations', 'citation'].map((id) => ({id, label: id})),
      points: [{year: 1990, values: {citations: value, citation: value}}],
      missing: [{year: 1991, column: 'citations', citation}],
      alarms: [],
      claims: [],
    };
    const tallied: Tallied = {
      tallies: {values: [value], tallies: [series], checks: [], messages: []},
      messages: [],
    };
    expect(unpackTallied(packTallied(tallied))).toEqual(tallied);
  });
});

async function tallyFirstStory(): Promise<Tallied> {
  const storyBytes = readFileSync(join(folder, 'story.md'));
  const {front} = readStory('story.md', storyBytes).story;
  const sources = new Map(front.sources.map(({file}) => [file, readFileSync(join(folder, file))]));
  const {tallies, messages} = await tallySources({storyPath: 'story.md', storyBytes, sources});
  return {tallies, messages};
}

import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, it} from 'vitest';
import {writeData} from '../../pipeline/edition/write-data.ts';
import {tallySources} from '../../pipeline/flow/make-edition.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import type {TalliedStory} from '../../pipeline/flow/tally.ts';
import {type CitationRange, openCitationTable} from '../../pipeline/model/citation-table.ts';
import {type EditionValue, valuesFileSchema} from '../../pipeline/model/edition.ts';
import type {Citation} from '../../pipeline/model/span.ts';

const folder = join(import.meta.dirname, '../../data/soviet-yugoslav-relations');

describe('the data of an edition', () => {
  let tallied: TalliedStory;
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    const storyBytes = readFileSync(join(folder, 'story.md'));
    const {front} = readStory('story.md', storyBytes).story;
    const sources = new Map(front.sources.map(({file}) => [file, readFileSync(join(folder, file))]));
    tallied = await tallySources({storyPath: 'story.md', storyBytes, sources});
    const data = writeData({...tallied, figures: []});
    files = new Map(data.map(({path, bytes}) => [path, new TextDecoder().decode(bytes)]));
  });

  const json = (path: string) => JSON.parse(files.get(path) ?? '');
  const citations = (): Citation[] =>
    (files.get('data/citations.jsonl') ?? '')
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  const cited = (ranges: readonly CitationRange[]) => {
    const all = citations();
    return ranges.flatMap(([from, to]) => all.slice(from, to));
  };

  it('leads from every value and every check to each place that it rests on, in order', () => {
    const {values} = valuesFileSchema.parse(json('data/values.json'));
    expect(values.map((value) => ({...value, citations: cited(value.citations)}))).toEqual(
      tallied.tallies.values.map(({interval, ...value}) => expect.objectContaining(value)),
    );
    const {checks} = json('data/checks.json');
    expect(checks.map(({citations}: Pick<EditionValue, 'citations'>) => cited(citations))).toEqual(
      tallied.tallies.checks.map((check) => check.citations),
    );
  });

  it('has every place once, and its words there', () => {
    const all = citations();
    expect(new Set(all.map(({path, start, end}) => `${path} ${start} ${end}`)).size).toBe(all.length);
    const texts = new Map(tallied.eventSets.map(({document}) => [document.source.path, document.text]));
    for (const {path, start, end, quote} of all) expect(texts.get(path)?.slice(start, end)).toBe(quote);
  });

  it('has the tallies whole: citations of values under their ids, those of exclusions by number', () => {
    const values = new Map(tallied.tallies.values.map((value) => [value.id, value]));
    const all = citations();
    const restore = (part: unknown): unknown => {
      if (part === null || typeof part !== 'object') return part;
      if (Array.isArray(part)) return part.map(restore);
      const members = Object.entries(part).map(([key, member]) =>
        key === 'citation'
          ? [key, all[member as number]]
          : key === 'citations'
            ? [key, cited(member)]
            : [key, restore(member)],
      );
      const restored = Object.fromEntries(members);
      const isBare = 'provenance' in part && !('citations' in part);
      return isBare ? {...restored, citations: values.get(restored.id)?.citations} : restored;
    };
    expect(restore(json('data/tallies.json').tallies)).toEqual(
      JSON.parse(JSON.stringify(tallied.tallies.tallies)),
    );
  });
});

describe('a table of citations', () => {
  const citation = (start: number): Citation => ({
    path: 'a.txt',
    line: 1,
    column: start + 1,
    start,
    end: start + 1,
    quote: 'x',
  });

  it('gives neighbours as one range, whatever is cited before', () => {
    const table = openCitationTable();
    expect(table.cite([0, 1, 2].map(citation))).toEqual([[0, 3]]);
    expect(table.cite([1, 2, 5, 0].map(citation))).toEqual([
      [1, 4],
      [0, 1],
    ]);
    expect(table.cite([])).toEqual([]);
    expect(table.rows.map(({start}) => start)).toEqual([0, 1, 2, 5]);
  });
});

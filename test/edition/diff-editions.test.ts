import fc from 'fast-check';
import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {diffEditions} from '../../pipeline/edition/diff-editions.ts';
import {diffSentences} from '../../pipeline/edition/diff-sentences.ts';
import {failedChecks, gateEdition} from '../../pipeline/edition/gate-edition.ts';
import type {ComparedEdition} from '../../pipeline/edition/read-sentences.ts';
import type {ReadSource} from '../../pipeline/model/edition.ts';
import {diffPage} from '../../report-templates/diff-page.ts';
import {makeTestEdition, type TestEdition} from './make-test-edition.ts';

const story = [
  'In 1944 it began.',
  'Of 12 towns 3 burned.',
  'In 1945 it ended.',
  'Nobody counted 40 horses.',
  'All was quiet.',
];

describe('what changed between two editions', () => {
  it('is nothing where only the code is another', () => {
    const {inputs, ...rest} = diffEditions(
      content({source: story.join('\n')}),
      content({source: story.join('\n'), code: 'other'}),
    );
    expect(inputs.map(({path}) => path)).toEqual(['the code']);
    expect(rest).toMatchObject({
      numbers: [],
      dates: [],
      figures: [],
      events: [],
      sentences: [],
      corrections: [],
    });
  });

  it('is nothing where sentences only moved', () => {
    const moved = [story[3], story[0], story[4], story[1], story[2]].join('\n');
    expect(diffEditions(content({source: story.join('\n')}), content({source: moved})).sentences).toEqual([]);
  });

  it('pairs a sentence with what it became, in the order of the text', () => {
    expect(
      sentencesOf(story, [
        'Before all that.',
        'In 1943 it began.',
        story[1] ?? '',
        'Nobody counted 41 horses.',
        'All was quiet.',
      ]),
    ).toEqual([
      [undefined, 'Before all that.'],
      ['In 1944 it began.', 'In 1943 it began.'],
      ['In 1945 it ended.', undefined],
      ['Nobody counted 40 horses.', 'Nobody counted 41 horses.'],
    ]);
  });

  it('names events whose date is another, and those that came or went', () => {
    const changed = ['In 1943 it began.', ...story.slice(1, 2), ...story.slice(3), 'In 1946 it was told.'];
    const {events} = diffEditions(content({source: story.join('\n')}), content({source: changed.join('\n')}));
    expect(events.map(({old, new: fresh}) => [old?.date, fresh?.date])).toEqual([
      ['1944', '1943'],
      ['1945', undefined],
      [undefined, '1946'],
    ]);
  });

  it('shows all places of a value, of a long count the first, and says how many others there are', () => {
    const counted = (count: number, last: number) =>
      content({
        source: Array.from({length: count}, (_, at) => `${at < count - 1 ? at : last} came.`).join('\n'),
      });
    const totalOf = (count: number) =>
      diffEditions(counted(count, 5), counted(count, 7)).numbers.find(({id}) => id === 'total');
    expect(totalOf(100)?.old?.citations).toHaveLength(100);
    expect(totalOf(100)?.old).not.toHaveProperty('others');
    expect(totalOf(1500)?.new?.citations.map(({line}) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(totalOf(1500)?.new?.others).toBe(1490);
    const page = toHtml(diffPage(diffEditions(counted(1500, 5), counted(1500, 7))));
    expect(page).toMatch(/and 1,490 more: see <a href="[^"]+\/data\/values\.json">/);
  });

  it('gives each side as it stands, whatever was edited', () => {
    const texts = fc.array(
      fc.constantFrom(...story, 'New words stand here.', 'In 1947 more came.', 'Of 13 towns 3 burned.'),
      {maxLength: 12},
    );
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const changes = sentencesOf(before, now);
        const gone = before.filter((text) => !now.includes(text));
        const come = now.filter((text) => !before.includes(text));
        expect(changes.flatMap(([old]) => old ?? []).sort()).toEqual([...gone].sort());
        expect(changes.flatMap(([, fresh]) => fresh ?? []).sort()).toEqual([...come].sort());
      }),
      {seed: 5, numRuns: 300},
    );
  });

  it('is found in a hundred thousand changed sentences as well', () => {
    const many = (word: string) =>
      file(Array.from({length: 100_000}, (_, index) => `The ${word} number ${index} stood here.`));
    expect(diffSentences(many('old'), many('new')).length).toBe(100_000);
  });
});

describe('the gate', () => {
  const current = content({source: story.join('\n')});

  it('lets an edition pass that says the same and more', () => {
    expect(gateEdition(content({source: [...story, 'In 1946 it was told.'].join('\n')}), current)).toEqual(
      [],
    );
    expect(failedChecks(current)).toEqual([]);
  });

  it('lets a few facts go, and holds where more than a fifth are lost', () => {
    expect(
      gateEdition(content({source: story.filter((_, index) => index !== 3).join('\n')}), current),
    ).toEqual([]);
    expect(gateEdition(content({source: story.slice(0, 1).join('\n')}), current)).toEqual([
      {rule: 'facts-lost', reason: "5 of the current edition's 7 facts are no longer there"},
    ]);
  });

  it('holds a pin that is gone, and one that is no longer pinned', () => {
    const gone = content({source: 'All was quiet.'});
    expect(gateEdition(gone, current)[0]).toEqual({
      rule: 'pin-changed',
      reason: 'number-1 was 1944 and is no longer there',
    });
    const unpinned = content({source: story.join('\n').replace('1944', '1943')});
    expect(gateEdition({...unpinned, values: {...unpinned.values, pins: []}}, current)[0]?.rule).toBe(
      'pin-changed',
    );
  });
});

function sentencesOf(
  before: readonly string[],
  now: readonly string[],
): [string | undefined, string | undefined][] {
  return diffSentences(file(before), file(now)).map(({old, new: fresh}) => [
    old?.cited.quote,
    fresh?.cited.quote,
  ]);
}

/** Repeats of a sentence have ids of their own, as in the pipeline; here they count as the same. */
function file(texts: readonly string[]): ReadSource[] {
  const sentences = texts.map((quote, index) => ({
    id: quote,
    line: index + 1,
    column: 1,
    start: 0,
    end: quote.length,
    quote,
    events: [],
    quantities: [],
  }));
  return [{path: 'a.txt', sentences}];
}

function content(input: TestEdition): ComparedEdition {
  const {manifest, files} = makeTestEdition(input);
  const textOf = (path: string) => new TextDecoder().decode(files.find((one) => one.path === path)?.bytes);
  const read = (path: string) => JSON.parse(textOf(path));
  const citations = textOf('data/citations.jsonl').split('\n');
  const sources: ReadSource[] = [{page: 'evidence/1.html', ...read('data/sentences/1.json')}];
  return {
    manifest,
    citationAt: (index) => JSON.parse(citations[index] ?? ''),
    differing: sources,
    cited: sources,
    values: read('data/values.json'),
    checks: read('data/checks.json'),
    sentences: read('data/sentences.json'),
    figures: read('data/figures.json'),
  };
}

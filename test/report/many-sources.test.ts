import {expect, it} from 'vitest';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {parseStory} from '../../pipeline/story/parse-story.ts';

const {assets, chartAssets, code} = await readInputs('test/fixtures/stories/harbour');

it('keeps every page but the list of the evidence as short for an archive as for a shelf', {
  timeout: 60_000,
}, async () => {
  const [shelf, archive] = [await pagesOf(60), await pagesOf(600)];
  const grown = [...archive].filter(
    ([path, bytes]) => bytes > 1.2 * (shelf.get(path) ?? Number.POSITIVE_INFINITY),
  );
  expect(archive.get('evidence/600.html')).toBeLessThan(1.2 * (shelf.get('evidence/60.html') ?? 0));
  // What is listed once for each source, or each event, still is; the report and the evidence pages are as they were.
  expect(grown.map(([path]) => path).sort()).toEqual(['events.html', 'evidence.html', 'method.html']);
});

it('takes declarations of ten thousand sources, and a body no longer than before', () => {
  const text = storyOf(10_000);
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(parseStory('story.md', text).story?.front.sources).toHaveLength(10_000);
  const {story, messages} = parseStory('story.md', `${text}${'Words.\n\n'.repeat(130_000)}`);
  expect(story).toBeUndefined();
  expect(messages.map(({rule}) => rule)).toEqual(['story-too-long']);
});

/** Bytes of each page of an edition on so many sources. */
async function pagesOf(count: number): Promise<Map<string, number>> {
  const sources = new Map(
    Array.from({length: count}, (_, index) => [
      `sources/paper_${index}.txt`,
      Buffer.from(`In ${1500 + (index % 400)} the ${index % 2 ? 'town' : 'village'} signed a treaty.\n`),
    ]),
  );
  const {edition} = await makeEdition({
    ...{storyPath: 'story.md', storyBytes: Buffer.from(storyOf(count))},
    ...{sources, assets, chartAssets, code},
  });
  const pages = edition.files.filter(({path}) => path.endsWith('.html'));
  return new Map(pages.map(({path, bytes}) => [path, bytes.length]));
}

function storyOf(count: number): string {
  const sources = Array.from(
    {length: count},
    (_, index) =>
      `  - {id: s${index}, file: sources/paper_${index}.txt, title: A paper, publisher: The archive, licence: CC BY 4.0, retrieved: not stated, notes: [Copied.]}\n`,
  );
  return `---\ntitle: An archive\nupdated: 2026-11-26\nsources:\n${sources.join('')}---\n\nThe papers tell of treaties.\n`;
}

import {readFile} from 'node:fs/promises';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from '../../pipeline/flow/parse.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import {tally} from '../../pipeline/flow/tally.ts';
import {bytesOf, type EditionFile} from '../../pipeline/model/edition-file.ts';
import type {ReportInput} from '../../pipeline/report/open-report.ts';
import {writeReport} from '../../pipeline/report/write-report.ts';

const folder = 'data/soviet-yugoslav-relations';

describe('writeReport', () => {
  let input: ReportInput;
  beforeAll(async () => {
    input = await readInput();
  });

  it('gives the same bytes for the same input', () => {
    const made = () => writeReport(input).map((file) => [file.path, bytesOf(file)]);
    expect(made()).toEqual(made());
  });

  it('gives each path once, in order', () => {
    const paths = writeReport(input).map(({path}) => path);
    expect(paths).toEqual([...new Set(paths)].sort());
  });

  it('writes no style, handler or script into a page', () => {
    const pages = writeReport(input).filter(({path}) => path.endsWith('.html'));
    const found = pages.flatMap(
      (page) =>
        textOf(page).match(/\sstyle=|\son[a-z]+=|<script(?! type="application\/ld\+json"| src="assets\/)/g) ??
        [],
    );
    expect(found).toEqual([]);
  });

  it('names the languages that the story declares', () => {
    const page = textOf(find(writeReport(input), 'evidence/1.html'));
    expect(page).toContain('<span lang="ru">Советско-югославские отношения</span>');
    expect(page).toContain('<span lang="sl">Odnosi med Sovjetsko zvezo in Jugoslavijo</span>');
  });

  it('holds no absolute address of its own without a site, and one on each page with it', () => {
    const without = textOf(find(writeReport(input), 'index.html'));
    expect(without).not.toContain('rel="canonical"');
    const {story} = input;
    const placed = {...input, story: {...story, front: {...story.front, site: 'https://example.org/ties'}}};
    const files = writeReport(placed);
    expect(textOf(find(files, 'index.html'))).toContain(
      '<link rel="canonical" href="https://example.org/ties/">',
    );
    expect(textOf(find(files, 'method.html'))).toContain(
      '<link rel="canonical" href="https://example.org/ties/method.html">',
    );
  });

  it('says so where a source could not be read, and leaves out what rests on it', async () => {
    const files = writeReport(await readInput('sources/trade.csv'));
    const page = textOf(find(files, 'index.html'));
    expect(page).toContain('This edition was built without “Dyadic Trade v4.0”');
    expect(page).toContain('(not available)');
    expect(page).not.toContain('6,974');
    expect(files.map(({path}) => path)).not.toContain('evidence/2.html');
  });

  it('tells the size of every file in a group of downloads, or of none', () => {
    const page = textOf(find(writeReport(input), 'downloads.html'));
    const groups = page.split('<section').filter((part) => part.includes('files__list'));
    expect(groups).not.toEqual([]);
    for (const group of groups) {
      const [files, sizes] = [/<li>/g, /files__size/g].map((pattern) => group.match(pattern)?.length ?? 0);
      expect([0, files]).toContain(sizes);
    }
  });

  it('names the tally of each check, so that no two rows are the same', () => {
    const page = textOf(find(writeReport(input), 'method.html'));
    const [, section = ''] = page.split('<section class="sheet__part" id="checks"');
    const rows = section.split('</table>')[0]?.split('<tr>').slice(2) ?? [];
    expect(rows).toHaveLength(input.tallies.checks.length);
    expect(new Set(rows).size).toBe(rows.length);
    expect(section).toContain('total, <code class="whole">events-per-kind</code>');
  });

  it('says of a number what is counted, and sets titles of sections apart, where it is used', () => {
    const page = textOf(find(writeReport(input), 'evidence/1.html'));
    const uses = [...page.matchAll(/<p class="used">(.*?)<\/p>/g)].map(([, words = '']) => words);
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((words) => !words.startsWith('Used in “'))).toEqual([]);
    expect(uses.filter((words) => />(?:[02-9]|\d\d)</.test(words))).toEqual([]);
    expect(uses.some((words) => words.includes('>40,000 exiles</a>'))).toBe(true);
  });

  it('lists each event of the sources in the page, in the CSV and in the JSON', () => {
    const files = writeReport(input);
    const count = input.eventSets.flatMap(({facts}) => facts.events).length;
    const {events} = JSON.parse(textOf(find(files, 'data/events.json')));
    expect(events).toHaveLength(count);
    expect(textOf(find(files, 'events.html')).match(/<tr data-kind/g)).toHaveLength(count);
    for (const {path, start, end, quote} of events) {
      const document = input.eventSets.find(({document: {source}}) => source.path === path)?.document;
      expect(document?.text.slice(start, end)).toBe(quote);
    }
  });
});

async function readInput(missing?: string): Promise<ReportInput> {
  const {story} = readStory('story.md', await readFile(`${folder}/story.md`));
  const read = story.front.sources.filter(({file}) => file !== missing);
  const eventSets = await Promise.all(
    read.map(async ({file, as}) => parse(file, await readFile(`${folder}/${file}`), as ? {as} : {})),
  );
  const tallies = tally(story, eventSets);
  const edition = {id: '0123456789abcdef', code: '0'.repeat(64)};
  return {
    ...{story, tallies, figures: [], eventSets, edition},
    ...{messages: [], assets: new Map(), readings: new Map()},
  };
}

function find(files: readonly EditionFile[], path: string): EditionFile {
  const file = files.find((one) => one.path === path);
  if (!file) throw new Error(`no ${path}`);
  return file;
}

function textOf(file: EditionFile): string {
  return new TextDecoder().decode(bytesOf(file));
}

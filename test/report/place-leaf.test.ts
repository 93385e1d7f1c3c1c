import {readFile} from 'node:fs/promises';
import {toHtml} from 'hast-util-to-html';
import {beforeAll, describe, expect, it} from 'vitest';
import {parse} from '../../pipeline/flow/parse.ts';
import {readStory} from '../../pipeline/flow/plan.ts';
import {tally} from '../../pipeline/flow/tally.ts';
import type {Figure} from '../../pipeline/model/figure.ts';
import type {ReportContext} from '../../pipeline/report/open-report.ts';
import {openReport} from '../../pipeline/report/open-report.ts';
import {placeLeaf} from '../../pipeline/report/place-leaf.ts';
import {writeIndex} from '../../pipeline/report/write-index.ts';

const folder = 'data/soviet-yugoslav-relations';
let text: string;
let context: ReportContext;

describe('a directive on a line of its own', () => {
  beforeAll(async () => {
    text = await readFile(`${folder}/story.md`, 'utf8');
    context = await openStory(text);
  });

  it('quotes the whole sentence of a date, with the words that are cited lit', () => {
    const html = place('quote', 'wrangel-defeat');
    expect(html).toContain('The source says');
    expect(html).toContain('<mark>November 1920</mark>');
    expect(html).toMatch(/<a href="evidence\/1\.html#s-\w+">/);
  });

  it('prints the data of a figure as a table with every value cited and no drawing', () => {
    const html = place('table', 'trade');
    expect(html).toContain('<table class="data">');
    expect(html).toContain('<a class="value" href="evidence/1.html#s-');
    expect(html).toContain('<span class="missing">no figure</span>');
    expect(html).not.toContain('<svg');
  });

  it('prints a timeline as an ordered list, and as a table where a table is asked for', () => {
    expect(place('timeline', 'timeline')).toContain('<ol class="entries">');
    expect(place('table', 'timeline')).toContain('<table class="data">');
  });

  it('puts the key figures where they are asked for, and after the headline elsewhere', async () => {
    const strip = /<dl class="strip">/g;
    const [before, after] = [textOf(context), textOf(await openStory(`${text}\n\n::key-figures\n`))];
    expect(before.match(strip)).toHaveLength(1);
    expect(after.match(strip)).toHaveLength(1);
    expect(before.search(strip)).toBeLessThan(before.indexOf('class="section'));
    expect(after.search(strip)).toBeGreaterThan(after.lastIndexOf('class="section__head'));
  });

  it('leaves nothing where what it names rests on a source that could not be read', () => {
    expect(place('quote', 'gone') + place('table', 'gone') + place('figure', 'gone')).toBe('');
  });
});

function place(name: string, id: string): string {
  return toHtml(placeLeaf({type: 'leafDirective', name, attributes: {id}, children: []}, context));
}

function textOf(opened: ReportContext): string {
  return new TextDecoder().decode(writeIndex(opened).file.bytes);
}

async function openStory(words: string): Promise<ReportContext> {
  const {story} = readStory('story.md', new TextEncoder().encode(words));
  const eventSets = await Promise.all(
    story.front.sources.map(async ({file, as}) =>
      parse(file, await readFile(`${folder}/${file}`), as ? {as} : {}),
    ),
  );
  const tallies = tally(story, eventSets);
  const edition = {id: '0123456789abcdef', code: '0'.repeat(64)};
  const figures = (story.front.figures ?? []).map(({id, chart}) => figureOf(id, chart, tallies.values));
  return openReport({
    ...{story, tallies, figures, eventSets, edition},
    ...{messages: [], assets: new Map(), readings: new Map()},
  });
}

/** A figure whose data are one value and one gap, not drawn. */
function figureOf(id: string, chart: Figure['chart'], values: ReportContext['tallies']['values']): Figure {
  const value = values.find((one) => one.id === 'demonstrators') ?? null;
  return {
    id,
    chart,
    title: [`Figure ${id}`],
    subtitle: [],
    notes: [],
    source: 'A source.',
    credit: '',
    alt: '',
    digest: '0'.repeat(12),
    inline: {wide: '<svg></svg>', narrow: '<svg></svg>'},
    table: {
      columns: ['When', 'All', 'Part'],
      rows: [['Once', value, null]],
    },
    files: [],
  };
}

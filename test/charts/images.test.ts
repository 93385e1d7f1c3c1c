import {strFromU8, unzipSync} from 'fflate';
import {beforeAll, describe, expect, it} from 'vitest';
import {drawFigure, drawFigures} from '../../pipeline/charts/draw-figures.ts';
import {rasterizeSvg} from '../../pipeline/charts/rasterize-svg.ts';
import type {Figure} from '../../pipeline/model/figure.ts';
import type {Message} from '../../pipeline/model/message.ts';
import {lightPalette} from '../../pipeline/model/palette.ts';
import {assets} from './assets.ts';
import {readDrawing} from './read-drawing.ts';
import {readPng} from './read-png.ts';
import {stressFigures} from './stress-tallies.ts';
import {reports, specify, storyFigures} from './tallies.ts';

const site = 'https://example.org/story/';
const cyrillic = stressFigures.filter(({id}) => id === 'cyrillic');
let figures: readonly Figure[] = [];

beforeAll(async () => {
  figures = await drawFigures([...storyFigures, ...cyrillic], {assets, site});
}, 120_000);

const file = ({id, files}: Figure, suffix: string): Uint8Array => {
  const found = files.find(({path}) => path === `figures/${id}${suffix}`);
  if (!found) throw new Error(`no ${id}${suffix}`);
  return found.bytes;
};
const textOf = (figure: Figure, suffix: string): string => strFromU8(file(figure, suffix));

describe('the PNGs of a figure', () => {
  it.each([
    ['.svg', '.png', 1],
    ['.svg', '@2x.png', 2],
    ['-dark.svg', '-dark@2x.png', 2],
  ] as const)('have every text of %s in the pixels of %s', (svg, png, scale) => {
    for (const figure of figures) {
      const {texts} = readDrawing(textOf(figure, svg));
      const image = readPng(file(figure, png));
      const blank = texts.filter((text) => inkIn(image, text, scale) < 0.03);
      expect(texts.length).toBeGreaterThan(5);
      expect(blank.map(({text}) => text)).toEqual([]);
    }
  });

  it('would be found blank without their fonts', () => {
    const none = new Uint8Array();
    for (const figure of figures.slice(0, 1)) {
      const {texts} = readDrawing(textOf(figure, '.svg'));
      const image = readPng(
        rasterizeSvg(textOf(figure, '.svg'), 1, {...assets, regular: none, semibold: none}),
      );
      const onPaper = texts.filter(({fill}) => fill !== lightPalette.paper);
      const drawn = onPaper.filter((text) => inkIn(image, text, 1) >= 0.03);
      expect(drawn.map(({text}) => text)).toEqual([]);
    }
  });

  it('have the sizes that they are named for, and the resolution to print them at', () => {
    for (const figure of figures) {
      const {width, height} = readDrawing(textOf(figure, '.svg'));
      expect(readPng(file(figure, '.png'))).toMatchObject({width, height, pixelsPerMetre: 3780});
      expect(readPng(file(figure, '@2x.png'))).toMatchObject({
        width: width * 2,
        height: height * 2,
        pixelsPerMetre: 7559,
      });
      expect(readPng(file(figure, '-card.png'))).toMatchObject({width: 1200, height: 628});
      expect(readPng(file(figure, '-square.png'))).toMatchObject({width: 1080, height: 1080});
    }
  });

  it('say what they show, where it comes from, under which terms and where it stands', () => {
    for (const figure of figures) {
      const {id, alt, source, digest} = figure;
      for (const suffix of ['.png', '@2x.png', '-dark@2x.png', '-card.png', '-square.png']) {
        expect(readPng(file(figure, suffix)).texts).toMatchObject({
          Description: alt,
          Source: source,
          Copyright: 'Dateline, CC BY-SA 4.0',
          URL: `https://example.org/story/#figure-${id}`,
          'Data digest': `sha256:${digest}`,
        });
      }
    }
  });
});

describe('the SVG of a figure', () => {
  it('carries title, description, metadata, source, credit and digest', () => {
    for (const figure of figures) {
      const svg = textOf(figure, '.svg');
      const words = readDrawing(svg)
        .texts.map(({text}) => text)
        .join(' ');
      expect(svg).toMatch(/<title>.+<\/title><desc>.+<\/desc><metadata>.+<\/metadata>/);
      expect(words).toContain(`Source: ${figure.source}`.slice(0, 60));
      expect(words).toContain(`CC BY-SA 4.0. Data: ${figure.digest}`);
    }
  });
});

describe('the data of a figure', () => {
  it('is the CSV of what is drawn, with the place of each figure in the source', () => {
    const figure = figures.find(({id}) => id === 'red-army-reports');
    expect(figure && textOf(figure, '.csv')).toBe(
      [
        'kind,status,reports,source,line,column,quote',
        'Rape,as committed,1219,sources/article.txt,12,1,"1,219"',
        'Rape,as attempts,359,sources/article.txt,12,1,359',
        'Murder,as committed,111,sources/article.txt,12,1,111',
        'Murder,as attempts,248,sources/article.txt,12,1,248',
        'Robbery with injured people,as committed,1204,sources/article.txt,12,1,"1,204"',
        'Robbery with injured people,as attempts,,,,,',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves missing years blank and writes zeros as zeros', () => {
    const figure = figures.find(({id}) => id === 'trade');
    const lines = figure ? textOf(figure, '.csv').split('\r\n') : [];
    expect(lines[1]).toBe('1946,,,,,,,');
    expect(lines.find((line) => line.startsWith('1950,'))).toBe('1950,0,0,0,sources/article.txt,12,1,0');
    expect(lines.find((line) => line.startsWith('1981,'))).toContain('1981,2966,4008,6974,');
  });

  it('is zipped with its description, both citations, the licence and the quotes', () => {
    for (const figure of figures) {
      const {id, digest} = figure;
      const files = unzipSync(file(figure, '.zip'));
      expect(Object.keys(files)).toEqual(
        [`${id}.csv`, `${id}.json`, 'metadata.json', 'README.txt'].map((name) => `${id}/${name}`),
      );
      expect(strFromU8(files[`${id}/${id}.csv`] ?? new Uint8Array())).toBe(textOf(figure, '.csv'));
      const metadata: unknown = JSON.parse(strFromU8(files[`${id}/metadata.json`] ?? new Uint8Array()));
      expect(metadata).toMatchObject({
        name: id,
        digest,
        rights: 'Dateline, CC BY-SA 4.0',
        citation: {short: expect.stringContaining(digest)},
      });
      expect(strFromU8(files[`${id}/README.txt`] ?? new Uint8Array())).toMatch(
        /Cite as[\s\S]+In full[\s\S]+Rights[\s\S]+“/,
      );
    }
  });

  it('has the table that stands for the chart, blanks as null', () => {
    const figure = figures.find(({id}) => id === 'red-army-reports');
    expect(figure?.table.columns).toEqual(['Kind', 'As committed', 'As attempts']);
    expect(
      figure?.table.rows.map(([, , attempts]) => (attempts as {number?: number} | null)?.number ?? null),
    ).toEqual([359, 248, null]);
  });
});

describe('a figure with a character that the font lacks', () => {
  const bad = specify('bad', 'category', {
    ...reports,
    rows: reports.rows.map((row) => ({...row, label: `${row.label} 中`})),
  });

  it('is withheld with a message that names the character', async () => {
    const messages: Message[] = [];
    const drawn = await drawFigures([bad], {assets, onMessage: (message) => messages.push(message)});
    expect(drawn).toEqual([]);
    expect(messages).toMatchObject([
      {
        rule: 'figure-glyph-missing',
        severity: 'error',
        reason: expect.stringMatching(/"bad".*"中" \(U\+4E2D\) in "Rape 中"/),
      },
    ]);
  });

  it('throws where nobody is told', async () => {
    await expect(drawFigures([bad], {assets})).rejects.toThrow('U+4E2D');
    await expect(
      drawFigure(specify('control', 'category', reports, {title: ['\u0007']}), {assets}),
    ).rejects.toThrow('U+0007');
  });
});

/** The share of a text's rectangle that is nearer to the text's colour than to what lies around it. */
function inkIn(
  {width, pixels}: ReturnType<typeof readPng>,
  {x1, x2, y1, y2, fill}: ReturnType<typeof readDrawing>['texts'][number],
  scale: number,
): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
  let [inked, all] = [0, 0];
  for (let y = Math.floor(y1 * scale); y < y2 * scale; y += 1) {
    for (let x = Math.floor(x1 * scale); x < x2 * scale; x += 1) {
      const at = (y * width + x) * 4;
      const far =
        Math.abs((pixels[at] ?? 0) - red) +
        Math.abs((pixels[at + 1] ?? 0) - green) +
        Math.abs((pixels[at + 2] ?? 0) - blue);
      if (far < 120) inked += 1;
      all += 1;
    }
  }
  return inked / Math.max(1, all);
}

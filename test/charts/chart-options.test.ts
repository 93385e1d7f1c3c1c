import {barY} from '@observablehq/plot';
import {describe, expect, it} from 'vitest';
import type {Canvas} from '../../pipeline/charts/canvas.ts';
import {layChart} from '../../pipeline/charts/lay-chart.ts';
import {measureText} from '../../pipeline/charts/measure-text.ts';
import {paintSvg} from '../../pipeline/charts/paint-svg.ts';
import {renderPlot} from '../../pipeline/charts/render-plot.ts';
import {writeSvg} from '../../pipeline/charts/write-svg.ts';
import type {Tally} from '../../pipeline/model/tally.ts';
import {assets} from './assets.ts';
import {type DrawnText, readDrawing} from './read-drawing.ts';
import {actors, claim, date, decades, entry, relations, reports, series, timeline} from './tallies.ts';

const text = measureText(assets);
const canvas: Canvas = {width: 930, text, actors};
const tokens = Object.fromEntries(
  ['paper', 'ink', 'muted', 'rule', 'first', 'second', 'claim', 'claim-text', 'bar', 'bar-soft'].map(
    (token) => [token, token],
  ),
);

/** A chart with names in the place of colours. */
function draw(tally: Tally, more: Partial<Canvas> = {}) {
  const {leftOut, draw} = layChart(tally, {...canvas, ...more});
  const written = writeSvg(paintSvg(draw(), tokens as never, false));
  return {...readDrawing(written), svg: written, leftOut};
}

function find(texts: readonly DrawnText[], words: string): DrawnText {
  const found = texts.find((drawn) => drawn.text === words);
  if (!found) throw new Error(`“${words}” isn't among ${texts.map((drawn) => drawn.text).join(' | ')}`);
  return found;
}

describe('the chart of reports', () => {
  const {svg, texts, elements} = draw(reports);
  const bars = elements
    .filter(({tagName}) => tagName === 'rect')
    .map(({properties}) => Number(properties.width));

  it('draws five bars in the proportions of 1219, 359, 111, 248 and 1204', () => {
    const unit = Math.max(...bars) / 1219;
    expect(bars.map((width) => Math.round(width / unit)).sort((a, b) => a - b)).toEqual([
      111, 248, 359, 1204, 1219,
    ]);
  });

  it('names what is counted, and says where the source gives no figure', () => {
    for (const words of [
      '1,219 as committed',
      '359 as attempts',
      '111 as committed',
      '248 as attempts',
      '1,204 as committed',
    ])
      find(texts, words);
    expect(find(texts, 'no figure for attempts').fill).toBe('muted');
  });

  it('is drawn in greys and ink alone', () => {
    expect(svg).not.toMatch(/"(?:first|second|claim|claim-text)"/);
  });
});

describe('the timeline', () => {
  const {texts, elements, leftOut} = draw(timeline);

  it('has every entry with its date', () => {
    expect(leftOut).toBe(0);
    for (const {label} of timeline.entries) find(texts, label);
    find(texts, '19 Dec 1945');
  });

  it('draws days and months as dots, years and spans as bars as wide as they are long', () => {
    const dots = elements.filter(({tagName}) => tagName === 'circle');
    const exact = timeline.entries.filter(({date: {display}}) => /[A-Z]\w+ \d{4}|\d [A-Z]/.test(display));
    expect(dots.length - 3).toBe(exact.length);
    const widths = elements
      .filter(({tagName}) => tagName === 'rect')
      .map(({properties}) => Number(properties.width));
    const [early, late] = [texts.find(({text}) => text === '1920'), texts.find(({text}) => text === '1990')];
    const year = ((late?.x1 ?? 0) - (early?.x1 ?? 0)) / 70;
    for (const years of [24, 48, 38, 4])
      expect(widths.some((width) => Math.abs(width - years * year) < 4)).toBe(true);
  });

  it('fades the ends that the source leaves open', () => {
    const fills = elements.map(({properties}) => String(properties.fill));
    expect(fills.filter((fill) => fill.startsWith('url(#fade-x-start-claim-'))).toHaveLength(2);
    expect(fills.filter((fill) => fill.startsWith('url(#fade-x-end-second-'))).toHaveLength(1);
    expect(fills.filter((fill) => fill.startsWith('url(#fade-x-both-'))).toHaveLength(2);
  });

  it('draws an open end only as far as it takes to fade', () => {
    const refugees = elements.find(({properties}) =>
      String(properties.fill).startsWith('url(#fade-x-end-second-'),
    );
    const bar = refugees?.children.find((child) => child.type === 'element') ?? refugees;
    const width = bar?.type === 'element' ? Number(bar.properties.width) : Number.NaN;
    expect(width).toBeGreaterThan(40);
    expect(width).toBeLessThan(90);
  });

  it('takes a date as open as it is stated, whatever stands for it', () => {
    const stated = entry(
      'exile',
      'from 1920',
      ['1920-01-01', '1921-01-01'],
      'Kingdom takes in Russian refugees',
    );
    const width = (edtf: string) => {
      const drawn = draw({
        ...timeline,
        entries: [
          ...timeline.entries.slice(0, 1),
          {...stated, softEnd: true, date: date('from 1920', undefined, edtf)},
        ],
      });
      const fading = drawn.elements.findIndex(({properties}) =>
        String(properties.fill).startsWith('url(#fade-x-end-muted'),
      );
      return Number(drawn.elements[fading + 1]?.properties.width);
    };
    expect(width('1920/..')).toBeGreaterThan(width('1920') * 1.5);
  });

  it('puts the source’s words in quotation marks, and their exact dates as diamonds', () => {
    const words = entry('relations', '5 June 1972', ['1972-06-05', '1972-06-06'], 'at ease', undefined, {
      quoted: true,
    });
    const drawn = draw({...timeline, entries: [...timeline.entries, words]});
    find(drawn.texts, '“at ease”');
    expect(drawn.elements.filter(({tagName}) => tagName === 'circle')).toHaveLength(
      elements.filter(({tagName}) => tagName === 'circle').length,
    );
    expect(drawn.elements.filter(({tagName}) => tagName === 'path')).toHaveLength(1);
  });

  it('drops labels from the highest rank down when height is scarce, and counts them', () => {
    const few = draw(timeline, {maxHeight: 330, width: 700});
    const kept = timeline.entries.filter(({label}) => few.texts.some((drawn) => drawn.text === label));
    const dropped = timeline.entries.filter((candidate) => !kept.includes(candidate));
    expect(dropped.length).toBeGreaterThan(0);
    expect(Math.max(...kept.map(({rank}) => rank))).toBeLessThanOrEqual(
      Math.min(...dropped.map(({rank}) => rank)),
    );
    find(
      few.texts,
      `${dropped.length} of 29 marks stand without their label, for want of room; the data has them all.`,
    );
    expect(few.height).toBeLessThanOrEqual(330);
  });

  it('runs downwards on a phone, with every label there', () => {
    const phone = draw(timeline, {width: 358});
    const years = ['1920', '1940', '1960', '1980'].map((year) => find(phone.texts, year).y1);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    const words = phone.texts.map(({text}) => text).join(' ');
    for (const {label} of timeline.entries) expect(words).toContain(label);
  });

  it('leads no bundle of lines to labels that are far from their marks, and says so', () => {
    const remark = 'Labels without a line stand';
    const said = (tally: typeof timeline) =>
      draw(tally, {width: 358}).texts.some(({text}) => text.startsWith(remark));
    const [first, ...others] = timeline.entries;
    const crowd = others.map((one) => ({...one, interval: ['1918-03-01', '1918-04-01'] as const}));
    const whole = first ? [{...first, interval: ['1918-01-01', '1960-01-01'] as const}] : [];
    expect(said(timeline)).toBe(false);
    expect(said({...timeline, entries: [...whole, ...crowd]})).toBe(true);
  });
});

describe('the claims', () => {
  const {texts, elements} = draw(relations);
  const arrows = elements
    .filter(({tagName}) => tagName === 'path')
    .map(({properties}) => /^M[-\d.]+,([-\d.]+)L[-\d.]+,([-\d.]+)/.exec(String(properties.d)) ?? [])
    .map(([, from, to]) => Math.round((Number(to) - Number(from)) * 100) / 100);

  it('rise and fall by the same height, each in its direction', () => {
    expect(arrows).toHaveLength(9);
    expect(new Set(arrows.map(Math.abs))).toEqual(new Set([26]));
    expect(arrows.filter((rise) => rise < 0)).toHaveLength(4);
  });

  it('have no number but their dates', () => {
    const allowed = [
      ...relations.topics.flatMap(({claims}) => claims.map(({date: {display}}) => display)),
      ...texts.map((drawn) => drawn.text).filter((words) => /^\d{4}$/.test(words)),
    ];
    expect(
      texts.map((drawn) => drawn.text).filter((words) => /\d/.test(words) && !allowed.includes(words)),
    ).toEqual([]);
  });
});

describe('the counts', () => {
  it('stand on their decades, a counted zero with its number and no column', () => {
    const zero = {
      ...decades,
      rows: decades.rows.map((row, index) =>
        index === 2 ? {...row, count: {...row.count, number: 0, display: '0'}} : row,
      ),
    };
    const {texts, elements} = draw(zero);
    expect(elements.filter(({tagName}) => tagName === 'rect')).toHaveLength(8);
    expect(texts.map((drawn) => drawn.text)).toContain('0');
  });
});

describe('the series', () => {
  const {texts, elements, svg} = draw(series);

  it('marks the peak with a full dot and the claimed year with a hollow one', () => {
    find(texts, 'Peak, 1981: 6,974');
    find(texts, '1985: 5,713');
    expect(elements.filter(({tagName}) => tagName === 'circle')).toHaveLength(2);
  });

  it('says what is zero and what has no figure, and draws the first only', () => {
    find(texts, '1950–53: zero');
    find(texts, '1946–47: no figures');
    const paths = [...svg.matchAll(/ d="(M[^"]+)"/g)].map(([, d]) => d ?? '');
    expect(Math.max(...paths.map((d) => d.split(/[ML]/).length - 1))).toBe(88);
  });

  it('puts the unit on the top tick and the actors’ colours on their lines', () => {
    find(texts, '6,000 million US dollars');
    expect(find(texts, 'Exports to the USSR').fill).toBe('second');
    expect(find(texts, 'Imports from the USSR').fill).toBe('first');
    expect(find(texts, 'Total').fill).toBe('ink');
  });

  it('draws a claim without values, and no dot for one that ends after the series', () => {
    const beyond = draw({...series, claims: [claim('up', 'until 2010', [[null, '2011-01-01']], 'grew')]});
    expect(beyond.elements.filter(({tagName}) => tagName === 'circle')).toHaveLength(1);
    find(beyond.texts, 'The source’s words, no figures: “grew”, until 2010');
  });

  it('fades a start that is only implied', () => {
    const [base] = series.claims.slice(1);
    if (!base) throw new Error('no claim');
    const implied = draw({
      ...series,
      claims: [{...base, date: {...date('until 1985'), provenance: 'implied'}}],
    });
    expect(implied.svg).toContain('url(#fade-x-start-claim-text-');
  });
});

describe('Plot', () => {
  it('has its warnings taken for errors', () => {
    const days = [0, 86_400_000].map((time) => ({day: new Date(time), count: 1}));
    const marks = [barY(days, {x: 'day', y: 'count'})];
    expect(() => renderPlot({width: 100, height: 100, marks})).toThrow(/Observable Plot warns: 1 warning/);
  });
});

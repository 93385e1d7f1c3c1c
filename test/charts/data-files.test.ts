import {strFromU8, unzipSync} from 'fflate';
import {describe, expect, it} from 'vitest';
import {bundleFigure} from '../../pipeline/charts/bundle-figure.ts';
import {citeFigure} from '../../pipeline/charts/cite-figure.ts';
import {describeFigure} from '../../pipeline/charts/describe-figure.ts';
import {labelPng} from '../../pipeline/charts/label-png.ts';
import {listRecords} from '../../pipeline/charts/list-records.ts';
import {shortenPlaces} from '../../pipeline/charts/shorten-places.ts';
import {writeCsv} from '../../pipeline/charts/write-csv.ts';
import {listCitations, writeData} from '../../pipeline/charts/write-data.ts';
import type {EditionValue} from '../../pipeline/model/edition.ts';
import {number, reports, series, specify, storyFigures, timeline} from './tallies.ts';

describe('CSV', () => {
  it('follows RFC 4180, with blanks for what has no figure', () => {
    expect(
      writeCsv([
        ['a', 'b'],
        ['say "x", y', null],
        ['two\nlines', 0],
      ]),
    ).toBe('a,b\r\n"say ""x"", y",\r\n"two\nlines",0\r\n');
  });

  it('lets no cell be a formula, and no number be spoilt', () => {
    const cells = ['=1+1', '+1', '@SUM(A1)', '-2+3', '\t=1', '＝1', '-5', '-5.25'];
    expect(writeCsv([cells])).toBe("'=1+1,'+1,'@SUM(A1),'-2+3,'\t=1,'＝1,-5,-5.25\r\n");
    expect(writeCsv([[-5]])).toBe('-5\r\n');
  });
});

describe('the data', () => {
  const digest = (spec = storyFigures[0]) => (spec ? writeData(spec).digest : '');

  it('has a digest of what is drawn: a number, a label or a claim changes it, a title doesn’t', () => {
    const base = specify('x', 'category', reports);
    const [first] = reports.rows;
    const other = {
      ...reports,
      rows: [{...first, id: 'rape', label: 'Rape', asCommitted: number('1,220')}, ...reports.rows.slice(1)],
    };
    expect(digest(specify('x', 'category', other))).not.toBe(digest(base));
    expect(digest({...base, title: ['Another']})).toBe(digest(base));
    expect(digest(specify('t', 'series', {...series, claims: []}))).not.toBe(
      digest(specify('t', 'series', series)),
    );
    expect(digest(base)).toMatch(/^[0-9a-f]{12}$/);
  });

  it('has a timeline’s bounds, open ones blank', () => {
    const lines = writeData(specify('timeline', 'timeline', timeline)).csv.split('\r\n');
    expect(lines[0]).toBe(
      'lane,event,actor,date,edtf,provenance,from,to,soft_start,soft_end,quoted,source,line,column,quote',
    );
    expect(lines.find((line) => line.includes('hostile'))).toMatch(
      /^"Relations, as described",“openly hostile”,,until 1940,,stated,,1941-01-01,true,false,true,/,
    );
  });
});

describe('the data as JSON', () => {
  it('has each place once, a line each, and leads to it from every value', () => {
    for (const spec of storyFigures) {
      const text = new TextDecoder().decode(writeData(spec).json);
      const {citations, rows} = JSON.parse(text);
      const found = rows.map(({values}: {values: Pick<EditionValue, 'citations'>[]}) =>
        values.map((value) => value.citations.flatMap(([from, to]) => citations.slice(from, to))),
      );
      expect(found).toEqual(
        listRecords(spec.tally).map(({values}) => values.map((value) => value.citations)),
      );
      expect(new Set(citations.map((one: object) => JSON.stringify(one))).size).toBe(citations.length);
      expect(text.split('\n').filter((line) => line.startsWith('    {"path":'))).toHaveLength(
        citations.length,
      );
    }
  });

  it('gives no more places of a value than one takes away, and says how many others there are and where', () => {
    const citations = Array.from({length: 700}, (_, index) => ({
      path: 'long.txt',
      line: index + 1,
      column: 1,
      start: index * 2,
      end: index * 2 + 1,
      quote: 'x',
    }));
    const rows = reports.rows
      .slice(0, 1)
      .map((row) => ({...row, asCommitted: {...number('700'), citations}}))
      .flatMap((row) => [row, row]);
    const whole = specify('x', 'category', {...reports, rows});
    const spec = shortenPlaces(whole);
    const files = unzipSync(bundleFigure(spec, citeFigure(spec, 'alt', 'abc', undefined), writeData(spec)));
    const readme = strFromU8(files['x/README.txt'] ?? new Uint8Array());
    const {quotes, quotes_in_all: inAll} = JSON.parse(
      strFromU8(files['x/metadata.json'] ?? new Uint8Array()),
    );
    expect([quotes.length, inAll]).toEqual([500, listCitations(whole).length]);
    expect(readme).toMatch(/long\.txt:\d+:1 “x”\n {2}and \d+ more places: data\/values\.json/);
    const {citations: given, rows: written} = JSON.parse(strFromU8(files['x/x.json'] ?? new Uint8Array()));
    expect(written[0].values).toMatchObject([{display: '700', citations: [[0, 500]], others: 200}]);
    expect(given.slice(0, 500)).toEqual(citations.slice(0, 500));
  });
});

describe('the alternative text', () => {
  it('is the story’s own, or made by formula', () => {
    const spec = specify('x', 'category', reports, {
      alt: 'By hand.',
      title: ['Most were of rape.'],
      subtitle: ['Reports received'],
    });
    expect(describeFigure(spec)).toBe('By hand.');
    expect(describeFigure({...spec, alt: ' '})).toBe(
      'Bar chart of reports received, where the finding is: Most were of rape.',
    );
  });
});

describe('a figure’s citation', () => {
  const spec = specify('x', 'category', reports, {
    title: ['Most were of rape'],
    subtitle: ['Reports received'],
  });

  it('is short and full, with an address only where the story has a site', () => {
    const cited = citeFigure(spec, 'alt', 'abc', 'https://example.org/s/');
    expect(cited.short).toBe('“Most were of rape.” Dateline, CC BY-SA 4.0. Data: abc.');
    expect(cited.full).toBe(
      '“Most were of rape. Reports received.” Dateline, CC BY-SA 4.0. Source: Wikipedia, Soviet Union–Yugoslavia relations, CC BY-SA 4.0. Data: SHA-256 abc. https://example.org/s/#figure-x',
    );
    expect(citeFigure(spec, 'alt', 'abc', undefined)).not.toHaveProperty('address');
  });

  it('leaves the picture of a PNG as it is', () => {
    const png = new Uint8Array(60).fill(7);
    const labelled = labelPng(png, citeFigure(spec, 'alt', 'abc', undefined), 1);
    expect(labelled.subarray(0, 33)).toEqual(png.subarray(0, 33));
    expect(labelled.subarray(-27)).toEqual(png.subarray(33));
  });
});

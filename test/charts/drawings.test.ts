import {describe, expect, it} from 'vitest';
import {citeFigure} from '../../pipeline/charts/cite-figure.ts';
import {describeFigure} from '../../pipeline/charts/describe-figure.ts';
import {drawSvgs} from '../../pipeline/charts/draw-images.ts';
import {measureText} from '../../pipeline/charts/measure-text.ts';
import {writeData} from '../../pipeline/charts/write-data.ts';
import {assets} from './assets.ts';
import {expectDrawing} from './expect-drawing.ts';
import {findCutOff, findOverlaps, readDrawing} from './read-drawing.ts';
import {stressFigures} from './stress-tallies.ts';
import {storyFigures} from './tallies.ts';

const specs = [...storyFigures, ...stressFigures];
/** Too long to be reviewed line by line; all other tests look at them. */
const unreviewed = new Set(['series-millennia']);
const text = measureText(assets);

describe.each(specs.map(({id}) => id))('the figure %s', (id) => {
  const spec = specs.find((candidate) => candidate.id === id);
  if (!spec) throw new Error(`no ${id}`);
  const about = citeFigure(spec, describeFigure(spec), writeData(spec).digest, undefined);
  const {inline, light: whole, dark} = drawSvgs(spec, about, text);
  const drawings = (): Record<string, string> => ({...inline, whole, dark});

  it('has no text on another', () => {
    for (const svg of Object.values(drawings())) expect(findOverlaps(readDrawing(svg).texts)).toEqual([]);
  });

  it('has no text that is cut off', () => {
    for (const svg of Object.values(drawings())) expect(findCutOff(readDrawing(svg))).toEqual([]);
  });

  it('has no text below 11 pixels, and one font in each', () => {
    for (const {texts} of Object.values(drawings()).map(readDrawing)) {
      expect(texts.filter(({size, text}) => size < 11 || text.includes('<nested>'))).toEqual([]);
    }
  });

  it('keeps 11 pixels on a phone that is 320 wide, where the narrow drawing gets 288', () => {
    const {width, texts} = readDrawing(drawings().narrow ?? '');
    expect(texts.filter(({size}) => (size * 288) / width < 11)).toEqual([]);
  });

  it('needs no style sheet, no variables and nothing hidden', () => {
    for (const svg of Object.values(drawings())) {
      expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      expect(svg).not.toMatch(/var\(|:where|visibility="hidden"|<style|style="|undefined|NaN|currentColor/);
    }
  });

  it('paints by class in the page, and with colours alone in files', () => {
    const {wide = '', narrow = '', whole = '', dark = ''} = drawings();
    for (const svg of [wide, narrow]) {
      const {elements} = readDrawing(svg);
      const unclassed = elements.filter(
        ({properties}) => /^#/.test(String(properties.fill)) && !/fill-/.test(String(properties.className)),
      );
      expect(unclassed.map(({tagName}) => tagName)).toEqual([]);
    }
    expect(whole + dark).not.toContain('class=');
  });

  it.skipIf(unreviewed.has(id))('looks as reviewed', () => {
    const {whole = '', narrow = ''} = drawings();
    expectDrawing(whole, id);
    if (!id.startsWith('events-')) expectDrawing(narrow, `${id}-narrow`);
  });
});

import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {drawFigures} from '../../pipeline/charts/draw-figures.ts';
import type {Figure, FigureSpec} from '../../pipeline/model/figure.ts';
import type {Citation} from '../../pipeline/model/span.ts';
import {assets} from './assets.ts';
import {storyFigures} from './tallies.ts';

const script = join(import.meta.dirname, 'print-digests.ts');
const digest = (env: Record<string, string>): string =>
  execFileSync(process.execPath, [script], {env: {...process.env, ...env}, encoding: 'utf8'});

describe('figures are the same bytes', () => {
  it('in another process, time zone and locale', () => {
    const here = digest({});
    expect(here).toMatch(/^[0-9a-f]{64}$/);
    expect(digest({TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8'})).toBe(here);
  }, 120_000);

  it('twice in one process, in whatever order and company they are drawn', async () => {
    const some = storyFigures.filter(({id}) => id === 'timeline' || id === 'claims');
    const [once, again] = [
      await drawFigures(some, {assets}),
      await drawFigures([...some].reverse(), {assets}),
    ];
    expect([...again].reverse()).toEqual(once);
  }, 120_000);

  it('as images when lines of a source move, while data files say the new place', async () => {
    const some = storyFigures.filter(({id}) => id === 'red-army-reports');
    const moved: FigureSpec[] = JSON.parse(JSON.stringify(some), (key, value: unknown) =>
      key === 'citations'
        ? (value as Citation[]).map((citation) => ({
            ...citation,
            line: citation.line + 3,
            start: citation.start + 90,
            end: citation.end + 90,
          }))
        : value,
    );
    const [[before], [after]] = [await drawFigures(some, {assets}), await drawFigures(moved, {assets})];
    const changed = (figure: Figure | undefined, other: Figure | undefined) =>
      figure?.files
        .filter(
          ({bytes}, index) => Buffer.compare(bytes, other?.files[index]?.bytes ?? new Uint8Array()) !== 0,
        )
        .map(({path}) => path);
    expect(after?.digest).toBe(before?.digest);
    expect(changed(before, after)).toEqual(
      ['.csv', '.json', '.zip'].map((suffix) => `figures/red-army-reports${suffix}`),
    );
  }, 120_000);
});

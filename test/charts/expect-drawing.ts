import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect} from 'vitest';

const folder = join(import.meta.dirname, '../fixtures/charts');

/** Compares a drawing with the reviewed one under test/fixtures/charts, an element a line. A mismatch leaves what was
 *  drawn beside it as `NAME-changed.svg`; `npm run update` takes it over. */
export function expectDrawing(svg: string, name: string): void {
  const [reviewed, changed] = [join(folder, `${name}.svg`), join(folder, `${name}-changed.svg`)];
  const drawn = `${svg.replaceAll('><', '>\n<')}\n`;
  mkdirSync(folder, {recursive: true});
  rmSync(changed, {force: true});
  if (isUpdate() || (!existsSync(reviewed) && process.env.CI !== 'true')) {
    writeFileSync(reviewed, drawn);
    return;
  }
  const expected = existsSync(reviewed) ? readFileSync(reviewed, 'utf8') : '';
  if (drawn !== expected) writeFileSync(changed, drawn);
  expect(drawn, `${name}.svg has changed: compare it with ${name}-changed.svg`).toBe(expected);
}

function isUpdate(): boolean {
  const state: unknown = Reflect.get(expect.getState(), 'snapshotState');
  return typeof state === 'object' && state !== null && Reflect.get(state, '_updateSnapshot') === 'all';
}

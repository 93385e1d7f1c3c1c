import {build} from 'esbuild';
import {describe, expect, it} from 'vitest';
import {digestStage, reachCode} from '../../pipeline/edition/digest-stage.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';

const code = await readCode();
const stages = ['pipeline/flow/pack-event-set.ts', 'pipeline/charts/draw-whole.ts'];

describe.each(stages)('the digest of the code that %s runs', (entry) => {
  it('covers every file that a bundler finds', async () => {
    const {metafile} = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      write: false,
      metafile: true,
    });
    const paths = reachCode(code, entry).reached.map(({path}) => path);
    expect(paths).toEqual(expect.arrayContaining(Object.keys(metafile.inputs)));
  });

  it('is another one when a file that it runs changes, and only then', () => {
    const digest = digestStage(code, entry);
    const reached = new Set(reachCode(code, entry).reached.map(({path}) => path));
    const isMoved = (path: string) =>
      digestStage(
        edit(path, (text) => `${text}\n// changed`),
        entry,
      ) !== digest;
    const sampled = code.filter(({path}, index) => path.endsWith('.ts') && index % 7 === 0);
    expect(sampled.filter(({path}) => isMoved(path)).map(({path}) => path)).toEqual(
      sampled.filter(({path}) => reached.has(path)).map(({path}) => path),
    );
  });
});

describe('the digest of the code that a stage runs', () => {
  it('changes with a package that it needs, at whatever remove, and with no other', () => {
    const [parse = '', charts = ''] = stages;
    const bump = (name: string) =>
      edit('package-lock.json', (text) =>
        text.replace(new RegExp(`("node_modules/${name}": \\{\\s*"version": )"[^"]+"`), '$1"0.0.0-other"'),
      );
    const moved = (name: string) =>
      [parse, charts].map((entry) => digestStage(bump(name), entry) !== digestStage(code, entry));
    expect(moved('micromark')).toEqual([true, false]);
    expect(moved('parse5')).toEqual([true, true]);
    expect(moved('d3-scale')).toEqual([false, true]);
    expect(moved('commander')).toEqual([false, false]);
  });
});

function edit(path: string, change: (text: string) => string): typeof code {
  const changed = code.map((file) =>
    file.path === path ? {path, bytes: Buffer.from(change(Buffer.from(file.bytes).toString()))} : file,
  );
  expect(changed.some((file, index) => file !== code[index])).toBe(true);
  return changed;
}

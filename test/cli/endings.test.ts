import {type ChildProcess, spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {cpSync, existsSync, globSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {manifestPath} from '../../pipeline/edition/assemble-edition.ts';
import {manifestSchema, pointerSchema} from '../../pipeline/model/edition.ts';
import {readTree} from './read-tree.ts';
import {runDateline} from './run-dateline.ts';
import {temporaryFolder, writeSmallStory} from './write-small-story.ts';

const command = join(process.cwd(), 'pipeline/cli/dateline.mjs');
const story = 'data/soviet-yugoslav-relations';
const document = `${story}/sources/soviet-union-yugoslavia-relations.txt`;

function start(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [command, ...args], {env: {...process.env, ...env}});
}

/** Every edition that has a manifest is what the manifest says, file by file; gives their ids. */
function listWhole(out: string): string[] {
  return globSync(join(out, 'editions/*', manifestPath))
    .map((file) => {
      const {edition, files} = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
      for (const {path, sha256} of files) {
        const bytes = readFileSync(join(out, 'editions', edition, path));
        expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
      }
      return edition;
    })
    .sort();
}

function listTemporaries(out: string): string[] {
  const folder = join(out, '.dateline');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.tmp')) : [];
}

function readCurrent(out: string): string {
  return pointerSchema.parse(JSON.parse(readFileSync(join(out, 'current.json'), 'utf8'))).edition;
}

describe('an interrupt', {timeout: 120_000}, () => {
  it.each([
    ['plan', 'SIGINT', 130],
    ['parse', 'SIGINT', 130],
    ['render', 'SIGINT', 130],
    ['write', 'SIGINT', 130],
    ['write', 'SIGTERM', 143],
    ['write', 'SIGHUP', 129],
  ] as const)('at “%s” by %s ends with %i and leaves nothing half-written', async (stage, signal, code) => {
    const out = join(temporaryFolder(), 'out');
    const child = start(['build', story, '--out', out], stage === 'render' ? {DATELINE_CACHE: 'off'} : {});
    let told = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (new RegExp(`^${stage}$`, 'm').test(told)) child.kill(signal);
    });
    const [exitCode] = await once(child, 'exit');
    expect(exitCode, told).toBe(code);
    expect(told).toMatch(/interrupted; nothing is left half-written\n$/);
    expect(listTemporaries(out)).toEqual([]);
    expect(listWhole(out).length).toBeLessThanOrEqual(1);
    if (existsSync(join(out, 'current.json'))) expect(listWhole(out)).toEqual([readCurrent(out)]);
  });

  it('is made up for by the next run', async () => {
    const [interrupted, whole] = [temporaryFolder(), temporaryFolder()];
    for (let files = 5; files <= 65; files += 20) {
      const child = start(['build', story, '--out', interrupted]);
      const watch = setInterval(() => {
        if (globSync(join(interrupted, 'editions/*/**/*.*')).length >= files) child.kill('SIGINT');
      }, 5);
      await once(child, 'exit');
      clearInterval(watch);
      expect(listTemporaries(interrupted)).toEqual([]);
    }
    for (const out of [interrupted, whole])
      expect((await runDateline(['build', story, '--out', out])).code).toBe(0);
    const [one, other] = [readTree(interrupted), readTree(whole)];
    const edition = (tree: Record<string, string>) =>
      Object.entries(tree).filter(([path]) => path.startsWith('editions/'));
    expect(edition(one)).toEqual(edition(other));
    expect(readCurrent(interrupted)).toBe(readCurrent(whole));
  });
});

describe('a reader that goes away', {timeout: 60_000}, () => {
  it('ends the printing without a complaint', async () => {
    const folder = temporaryFolder();
    const long = join(folder, 'long.txt');
    writeFileSync(long, readFileSync(document, 'utf8').repeat(20));
    for (const args of [
      ['extract', '--json', long, long, long],
      ['extract', long],
      ['--help'],
      ['build', '--help'],
    ]) {
      const child = start(args);
      child.stdout?.once('data', () => child.stdout?.destroy());
      let told = '';
      child.stderr?.setEncoding('utf8').on('data', (text: string) => {
        told += text;
      });
      const [code] = await once(child, 'exit');
      expect([code, told.replaceAll('extract\n', '')], args.join(' ')).toEqual([0, '']);
    }
  });

  it('changes neither what a build does nor how it ends', async () => {
    const folder = temporaryFolder();
    writeSmallStory(join(folder, 'story'));
    const child = start(['build', join(folder, 'story'), '--out', join(folder, 'out')]);
    child.stdout?.destroy();
    child.stderr?.destroy();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(listWhole(join(folder, 'out'))).toEqual([readCurrent(join(folder, 'out'))]);
  });
});

describe('two builds into one folder at once', {timeout: 120_000}, () => {
  it('of one story give what one build gives', async () => {
    const [together, alone] = [temporaryFolder(), temporaryFolder()];
    const runs = await Promise.all([
      runDateline(['build', story, '--out', together]),
      runDateline(['build', story, '--out', together]),
      runDateline(['build', story, '--out', together]),
    ]);
    for (const {code, stderr} of runs) expect(code, stderr).toBe(0);
    await runDateline(['build', story, '--out', alone]);
    expect(listWhole(together)).toEqual([readCurrent(alone)]);
    expect(readCurrent(together)).toBe(readCurrent(alone));
    expect(listTemporaries(together)).toEqual([]);
  });

  it('of several stories leave each edition whole, and one of them current', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    const stories = Array.from({length: 5}, (_, index) => {
      const one = writeSmallStory(join(folder, `story-${index}`));
      const text = readFileSync(join(one, 'story.md'), 'utf8');
      writeFileSync(join(one, 'story.md'), text.replace('A treaty', `A treaty, ${'again '.repeat(index)}`));
      return one;
    });
    const runs = await Promise.all(stories.map((one) => runDateline(['build', one, '--out', out, '--json'])));
    for (const {code, stderr} of runs) expect(code, stderr).toBe(0);
    const made = runs.map(({stdout}) => JSON.parse(stdout).edition).sort();
    expect(new Set(made).size).toBe(5);
    expect(listWhole(out)).toEqual(made);
    expect(made).toContain(readCurrent(out));
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain(readCurrent(out));
    const shown = runs.map(({stdout}) => JSON.parse(stdout)).filter(({shown: isShown}) => isShown);
    expect(shown.map(({edition}) => edition)).toContain(readCurrent(out));
    expect(listTemporaries(out)).toEqual([]);
  });

  it('while another one is interrupted go on undisturbed', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'out');
    cpSync(story, join(folder, 'story'), {recursive: true});
    const other = start(['build', join(folder, 'story'), '--out', out]);
    other.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (/^write$/m.test(text)) other.kill('SIGKILL');
    });
    const [{code, stderr}] = await Promise.all([
      runDateline(['build', story, '--out', out]),
      once(other, 'exit'),
    ]);
    expect(code, stderr).toBe(0);
    expect(listWhole(out)).toEqual([readCurrent(out)]);
  });
});

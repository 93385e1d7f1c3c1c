import {spawnSync} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';
import {describeProgram} from '../../pipeline/cli/describe-program.ts';
import {runDateline} from './run-dateline.ts';

it('is kept as the program is described', async () => {
  let told = '';
  describeProgram(async () => {})
    .configureOutput({
      writeOut: (text) => {
        told += text;
      },
    })
    .outputHelp();
  await expect(told).toMatchFileSnapshot('../../pipeline/cli/help.txt');
  for (const call of ['--help', '-h', 'help']) {
    expect(await runDateline([call])).toEqual({code: 0, stdout: told, stderr: ''});
  }
});

it('prints its help without importing a stage, or what stages alone need', () => {
  expect(loadedBy('--help')).toEqual(
    ['dateline', 'require-node', 'print-help'].map((name) => `pipeline/cli/${name}.mjs`),
  );
  const loaded = loadedBy('build', '--help');
  expect(loaded).toContain('pipeline/cli/run-command.ts');
  expect(loaded.filter((path) => !/^pipeline\/cli\/|^node_modules\/commander\//.test(path))).toEqual([]);
  // The same way of looking finds a stage where one is imported.
  expect(loadedBy('extract', 'data/soviet-yugoslav-relations/sources/trade.csv')).toContain(
    'pipeline/flow/parse.ts',
  );
});

/** The modules, relative to the repository, that a command imports. */
function loadedBy(...args: string[]): string[] {
  const tell = `
    import {registerHooks} from 'node:module';
    registerHooks({
      load(url, context, next) {
        process.stderr.write('loaded ' + url + '\\n');
        return next(url, context);
      },
    });`;
  const hooks = `data:text/javascript,${encodeURIComponent(tell)}`;
  const {status, stderr} = spawnSync(
    process.execPath,
    ['--import', hooks, 'pipeline/cli/dateline.mjs', ...args],
    {encoding: 'utf8'},
  );
  expect(status, stderr).toBe(0);
  const root = `${pathToFileURL(process.cwd()).href}/`;
  return [...stderr.matchAll(/^loaded (file:.*)$/gm)].map(([, url = '']) => url.replace(root, ''));
}

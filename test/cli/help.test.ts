import {spawnSync} from 'node:child_process';
import {pathToFileURL} from 'node:url';
import {expect, it} from 'vitest';

it('prints its help without importing a stage, or what stages alone need', () => {
  const loaded = loadedBy('--help');
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

import {execFile} from 'node:child_process';
import {chmodSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {type Mistake, mistakes} from './mistakes.ts';
import {type Call, places} from './prepare-place.ts';
import type {Run} from './run-dateline.ts';
import {temporaryFolder, writeSmallStory} from './write-small-story.ts';

const command = join(process.cwd(), 'pipeline/cli/dateline.mjs');
describe('the mistake of', {timeout: 60_000}, () => {
  for (const mistake of mistakes) {
    const {missing = undefined, impossible = undefined} = mistake.where ? places[mistake.where] : {};
    const why = impossible ?? missing;
    const title = `${mistake.what} is told with its place and its remedy${why ? ` (${why})` : ''}`;
    const isSkipped = impossible !== undefined || (missing !== undefined && process.env.CI !== 'true');
    it.skipIf(isSkipped)(title, async () => {
      const folder = temporaryFolder();
      writeSmallStory(join(folder, 'story'));
      mistake.make?.(folder);
      if (mistake.what === 'a source that may not be read')
        chmodSync(join(folder, 'story/sources/note.txt'), 0);
      const call = mistake.where ? await places[mistake.where].prepare(folder) : {};
      const {code, stderr} = await run(mistake, call, folder);
      const [told] = stderr.split('\n').filter((line) => /:\d+:\d+ (?:error|warning): /.test(line));
      expect(told, stderr).toMatch(toPattern(fill(mistake.message, call)));
      expect(stderr).toMatch(/^1 error, 0 warnings$|^\d+ errors, \d+ warnings?$|node-too-old|output-failed/m);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(code).toBe(mistake.exitCode);
    });
  }

  it('each of them is another one', () => {
    expect(new Set(mistakes.map(({what}) => what)).size).toBe(mistakes.length);
    expect(mistakes.length).toBeGreaterThanOrEqual(40);
  });
});

function run({args, env = {}}: Mistake, call: Call, cwd: string): Promise<Run> {
  const [file = '', ...rest] = [
    ...(call.before ?? []),
    call.node ?? process.execPath,
    command,
    ...args.map((argument) => fill(argument, call)),
  ];
  const bare = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
  const nowhere = {AWS_EC2_METADATA_DISABLED: 'true', HOME: cwd};
  return new Promise((resolve) => {
    execFile(
      file,
      rest,
      {cwd, env: {...bare, ...nowhere, ...env, ...call.env}, encoding: 'utf8'},
      (error, stdout, stderr) => resolve({code: error ? Number(error.code) : 0, stdout, stderr}),
    );
  });
}

function fill(text: string, {values = {}}: Call): string {
  return Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll(name, value), text);
}

/** The whole message; the id of an edition and which of its files came last are left open. */
function toPattern(message: string): RegExp {
  const escaped = message.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return new RegExp(`^${escaped.replace('EDITION', '[0-9a-f]{16}').replace('FILE', '[\\w./@-]+')}$`);
}

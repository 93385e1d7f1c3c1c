import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {describeProgram} from '../../pipeline/cli/describe-program.ts';
import {runDateline} from '../cli/run-dateline.ts';
import {startPreview} from '../cli/start-preview.ts';
import {temporaryFolder, writeSmallStory} from '../cli/write-small-story.ts';
import {listCalls, readBlocks, wordsOf} from './read-commands.ts';

const calls = listCalls();
const {commands} = describeProgram(async () => {});

describe('the commands that the docs show', () => {
  it.each(calls)('$page:$line: dateline $call has a command and options that exist', ({call}) => {
    const [name, ...words] = wordsOf(call.replace(/[[\]]/g, ' '));
    const command = commands.find((known) => known.name() === name);
    expect(command, `the command "${name}"`).toBeDefined();
    const known = command?.options.map(({long}) => long) ?? [];
    expect(known).toEqual(expect.arrayContaining(words.filter((word) => word.startsWith('--'))));
  });

  it('are all that there are', () => {
    const shown = calls.filter(({page}) => page === 'README.md').map(({call}) => wordsOf(call)[0]);
    expect(commands.map((command) => command.name()).filter((name) => !shown.includes(name))).toEqual([]);
  });
});

describe('the tutorial', {timeout: 600_000}, () => {
  it('does what it says, step by step', async () => {
    const cwd = temporaryFolder();
    cpSync('data', join(cwd, 'data'), {recursive: true});
    const story = join(cwd, 'data/tutorial/story.md');
    let drafted: string | undefined;
    for (const {language, code} of readBlocks('README.md', 'A story of your own, in five minutes')) {
      if (language === 'md') {
        drafted ??= readFileSync(story, 'utf8');
        writeFileSync(story, `${drafted}\n${code}`);
      }
      for (const line of language === 'sh' ? code.trim().split('\n') : []) await follow(line, cwd);
    }
    expect(readFileSync(join(cwd, 'out/stories/tutorial/index.html'), 'utf8')).toContain('editions/');
    expect(readFileSync(join(cwd, 'public/index.html'), 'utf8')).toContain('editions/');
  });
});

async function follow(line: string, cwd: string): Promise<void> {
  const [call = '', comment = ''] = line.replace('npm run -s dateline -- ', '').split(/\s+# /);
  const words = wordsOf(call);
  if (words[0] === 'preview') {
    const preview = await startPreview(join(cwd, words[1] ?? ''));
    expect(await (await fetch(preview.origin)).text()).toContain('Space Shuttle');
    expect(await preview.stop()).toBe(130);
    return;
  }
  const {code, stderr} = await runDateline(words, {cwd});
  const [, expected = '0', message = ''] = /^exit (\d): (.*)$/.exec(comment) ?? [];
  expect(`${code}`, `${line}\n${stderr}`).toBe(expected);
  expect(stderr).toContain(message);
}

describe('each call in the docs', {timeout: 600_000}, () => {
  it('runs, with its placeholders filled in, where it has the story and the editions that it speaks of', async () => {
    const cwd = await openNewsroom();
    for (const call of orderOf(calls.map((shown) => shown.call))) {
      for (const words of fill(call, await readCurrent(cwd))) await runShown(words, cwd, call);
    }
  });
});

/** A folder with two stories, and two published editions of one of them, as the docs' reader has. */
async function openNewsroom(): Promise<string> {
  const cwd = temporaryFolder();
  for (const name of ['a', 'b']) writeSmallStory(join(cwd, 'data', name));
  writeFileSync(join(cwd, 'minutes.txt'), 'In 1921 Ostby signed a treaty.');
  return cwd;
}

/** The current edition at each place, where there is one. */
async function readCurrent(cwd: string): Promise<string> {
  try {
    return JSON.parse(readFileSync(join(cwd, 'public/current.json'), 'utf8')).edition;
  } catch {
    return '';
  }
}

const order = [
  'new',
  'build',
  'preview',
  'check',
  'extract',
  'publish',
  'diff',
  'verify',
  'promote',
  'rollback',
  'withdraw',
  'takedown',
];

/** What makes editions before what withdraws and removes them; each call once. A bare name speaks of a command. */
function orderOf(all: readonly string[]): string[] {
  const place = (call: string) => order.indexOf(wordsOf(call)[0] ?? '');
  return [...new Set(all)]
    .filter((call) => !call.includes('data/tutorial') && call !== 'verify public' && !isName(call))
    .sort((a, b) => place(a) - place(b));
}

function isName(call: string): boolean {
  const command = commands.find((known) => known.name() === call);
  return (
    command?.registeredArguments.some(({required}) => required) ||
    command?.options.some(({mandatory}) => mandatory) ||
    false
  );
}

let drafts = 0;

/** The call with none of what is optional, and with all of it. */
function fill(call: string, edition: string): string[][] {
  const named = call
    .replace(/s3:\/\/\$?\w+/g, 'public')
    .replace(/\bTARGET\b/g, 'public')
    .replace(/data\/NAME\b|\bFOLDER\b/g, () => `data/z${++drafts}`)
    .replace(/FILE…/g, 'minutes.txt')
    .replace(/\bFORMAT\b/g, 'plain')
    .replace(/EDITION …|EDITION …/g, `${edition} --to public --reason "tried"`)
    .replace(/\bEDITION\b|<id>/g, edition)
    .replace(/\bDIR\b/g, 'elsewhere')
    .replace(/"…"/g, '"tried"')
    .replace(/--port N/g, '--port 0');
  const bare = named.replace(/\[[^\]]*\]/g, ' ');
  const whole = named
    .replace('[story] [--all]', '[story]')
    .replace('[A] [B]', '')
    .replace(/\[story\]/g, 'data/a')
    .replace(/[[\]]/g, ' ');
  return [...new Set([bare, whole].map((text) => text.replace(/\s+/g, ' ').trim()))].map(wordsOf);
}

async function runShown(words: readonly string[], cwd: string, call: string): Promise<void> {
  const [name] = words;
  if (name === 'preview') {
    const preview = await startPreview(join(cwd, 'data/a'));
    expect(await preview.stop(), call).toBe(130);
    return;
  }
  if (name === 'diff' || name === 'rollback' || name === 'withdraw' || name === 'takedown')
    await publishAnother(cwd);
  const {code, stderr} = await runDateline(withCurrent(words, await readCurrent(cwd)), {cwd});
  expect(code, `dateline ${call}, run as ${words.join(' ')}:\n${stderr}`).toBe(0);
}

/** What is withdrawn or removed is the edition that is current by now. */
function withCurrent(words: readonly string[], edition: string): string[] {
  return words.map((word) => (/^[0-9a-f]{16}$/.test(word) ? edition : word));
}

async function publishAnother(cwd: string): Promise<void> {
  const story = join(cwd, 'data/a/story.md');
  writeFileSync(story, `${readFileSync(story, 'utf8')}\nIt held.\n`);
  for (const words of [['build'], ['build', 'data/a', '--out', 'elsewhere'], ['publish', '--to', 'public']]) {
    const {code, stderr} = await runDateline(words, {cwd});
    expect(code, stderr).toBe(0);
  }
}

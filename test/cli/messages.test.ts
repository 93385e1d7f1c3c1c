import {execFile, execFileSync} from 'node:child_process';
import {globSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {examples} from '../../pipeline/cli/examples.ts';
import {excerptLine} from '../../pipeline/cli/excerpt-line.ts';
import {drawProgress} from '../../pipeline/cli/show-progress.ts';
import {formatMessage} from '../../pipeline/messages.ts';
import {copyCheckout} from './copy-checkout.ts';
import {runDateline} from './run-dateline.ts';
import {smallStory, temporaryFolder, writeSmallStory} from './write-small-story.ts';

const command = join(process.cwd(), 'pipeline/cli/dateline.mjs');
/** Escapes, a bell, a line that is rewritten, a title of the window, C1, and text that runs backwards. */
const hostile = '\u001b[31mred\u001b[0m\u0007\rgone\u001b]0;title\u0007\u009b2J\u202eback\u202c';
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('a source line under a message', () => {
  it('has a caret under the column', () => {
    expect(excerptLine('They signed on :date[traety].', 15, 16)).toEqual([
      '    15 │ They signed on :date[traety].',
      '       │                ^',
    ]);
  });

  it('shows tabs as arrows, control characters as what they are', () => {
    expect(excerptLine('\t\u001b[31mred\u202e x', 1, 12)).toEqual([
      '     1 │ →\\u{1b}[31mred\\u{202e} x',
      `       │ ${' '.repeat(23)}^`,
    ]);
  });

  it('counts the columns of a terminal, where characters are wide or have none', () => {
    const [line, caret] = excerptLine('日本e\u0301 x', 1, 6);
    expect(line).toBe('     1 │ 日本e\u0301 x');
    expect(caret.indexOf('^') - caret.indexOf('│')).toBe(2 + 4 + 1 + 1);
  });

  it('cuts a long line around the caret, and never a character', () => {
    const text = `${'🜁'.repeat(500)}here${'🜂'.repeat(500)}`;
    const [line, caret] = excerptLine(text, 1, 1001, 80);
    expect(line).toMatch(/^ {5}1 │ …🜁+here🜂+…$/u);
    expect(line.isWellFormed()).toBe(true);
    expect(caret).toMatch(/│ +\^$/);
    expect(line.length).toBeLessThan(200);
  });

  it('takes no longer for a line of a megabyte', () => {
    const [line] = excerptLine('x'.repeat(1_000_000), 1, 500_000);
    expect(line.length).toBeLessThan(130);
  });

  it('stands at the end where the column lies behind it', () => {
    expect(excerptLine('short', 3, 99)[1]).toBe('       │      ^');
  });
});

describe('a message', () => {
  it('is one line, whatever a document puts into it', () => {
    const message = {path: 'a\nb', line: 1, column: 1, rule: 'x', reason: `${hostile}\nforged:1:1`} as const;
    const line = formatMessage({...message, severity: 'error'});
    expect(line).not.toMatch(control);
    expect(line).not.toContain('\n');
    expect(line).toContain('\\u{1b}[31mred');
  });
});

describe('progress', () => {
  it('fits into the terminal', () => {
    for (const columns of [10, 20, 40, 80, 200]) {
      for (const [done, total] of [
        [0, 1],
        [3, 7],
        [99_999, 100_000],
      ] as const) {
        expect(drawProgress('parse', columns, done, total).length).toBeLessThan(columns);
      }
    }
    expect(drawProgress('parse', 80, 6, 12)).toBe(`parse ${'━'.repeat(18)}${'─'.repeat(12)} 7/12`);
  });
});

describe('what is printed', {timeout: 60_000}, () => {
  /** A story with something hostile wherever a document can put it. */
  function writeHostile(): string {
    const folder = temporaryFolder();
    writeSmallStory(join(folder, 'story'));
    const quoted = JSON.stringify(hostile);
    writeFileSync(
      join(folder, 'story/story.md'),
      smallStory.replace('A treaty', quoted).replace('A note', quoted).replace('They', `${hostile} 12 They`),
    );
    writeFileSync(
      join(folder, 'story/sources/note.txt'),
      `${hostile} states signed the treaty on 11 April 1921 in Riga. ${hostile} 40 died.\n`,
    );
    writeFileSync(join(folder, `${hostile.replaceAll('/', '')}.txt`), `On 3 May 1921 ${hostile} fell.\n`);
    return folder;
  }

  it('never lets a document steer the terminal', async () => {
    const cwd = writeHostile();
    const calls = [
      ['build', 'story', '--out', 'out'],
      ['build', 'story', '--out', 'out', '--json'],
      ['check', 'story', '--against', 'out'],
      ['check', 'story', '--against', 'out', '--json'],
      ['publish', 'story', '--to', 'public'],
      ['publish', 'story', '--to', 'public', '--json'],
      ['extract', 'story/sources/note.txt', `${hostile}.txt`],
      ['extract', 'story/sources/note.txt', '--json', '--explain'],
      ['extract', `${hostile}-nowhere.txt`],
      ['build', hostile],
      ['verify', 'out', '--story', 'story'],
      ['diff', hostile, hostile, '--in', 'out'],
      ['promote', hostile, '--to', 'out', '--reason', hostile],
      [hostile],
      ['build', `--${hostile}`],
    ];
    for (const args of calls) {
      const {stdout, stderr} = await runDateline(args, {cwd});
      expect(`${stdout}${stderr}`.length, args.join(' ')).toBeGreaterThan(0);
      expect(stdout, args.join(' ')).not.toMatch(control);
      expect(stderr, args.join(' ')).not.toMatch(control);
    }
  });

  it('says of a fault of our own where it is, and ends with 3', async () => {
    const checkout = copyCheckout();
    const file = join(checkout, 'pipeline/tally/tally-story.ts');
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/(export function tallyStory\([\s\S]*?\{\n)/, "$1  throw new Error('no such thing');\n"),
    );
    const {code, stderr} = await runDateline(
      ['check', writeSmallStory()],
      {},
      join(checkout, 'pipeline/cli/dateline.mjs'),
    );
    expect(stderr).toMatch(
      /^\S+\/pipeline\/tally\/tally-story\.ts:\d+:\d+ error: no such thing; this is a fault of dateline's own: please report it with the lines below \(fault\)\n +\d+ │ +throw new Error/m,
    );
    expect(code).toBe(3);
  });

  it('goes through one file, but for the two texts of our own that come before any TypeScript', () => {
    const writers = globSync('pipeline/cli/**/*.{ts,mjs}')
      .filter((file) => /process\.std(?:out|err)\.write|console\./.test(readFileSync(file, 'utf8')))
      .sort();
    const before = ['pipeline/cli/print-help.mjs', 'pipeline/cli/require-node.mjs'];
    expect(writers).toEqual([...before, 'pipeline/cli/terminal.ts']);
  });

  it.each([
    [
      'build',
      ['build', 'story', '--json'],
      ['edition', 'title', 'failed', 'files', 'report', 'shown', 'messages'],
    ],
    ['check', ['check', 'story', '--json'], ['checks', 'drift', 'messages']],
    [
      'publish',
      ['publish', 'story', '--to', 'public', '--json'],
      ['status', 'edition', 'pointer', 'target', 'messages'],
    ],
    ['a failed build', ['build', 'nowhere', '--json'], ['messages']],
    ['a failed call', ['build', '--ouput', 'x', '--json'], ['messages']],
  ])('is one line of JSON for %s, where machines ask for it', async (_, args, keys) => {
    const cwd = temporaryFolder();
    writeSmallStory(join(cwd, 'story'));
    const {stdout} = await runDateline(args, {cwd});
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(Object.keys(JSON.parse(stdout))).toEqual(expect.arrayContaining(keys));
  });

  it('ends with a line that counts', async () => {
    const cwd = temporaryFolder();
    writeSmallStory(join(cwd, 'story'));
    writeFileSync(join(cwd, 'story/story.md'), smallStory.replace('They', 'All 12 and 13 They'));
    const {stderr} = await runDateline(['check', 'story'], {cwd});
    expect(stderr.trimEnd().split('\n').at(-1)).toBe('2 errors, 0 warnings');
  });
});

const pty = hasScript() ? undefined : 'needs script, of util-linux, for a terminal';

describe('colours and progress', {timeout: 60_000}, () => {
  const broken = (): string => {
    const cwd = temporaryFolder();
    writeSmallStory(join(cwd, 'story'));
    writeFileSync(join(cwd, 'story/story.md'), smallStory.replace('They', '12 They'));
    return cwd;
  };
  const start = '\u001b[';

  it('stay away where nobody sees them', async () => {
    const {stderr, stdout} = await runDateline(['build', 'story'], {cwd: broken()});
    expect(stderr + stdout).not.toContain(start);
    expect(stderr).toMatch(/^plan\nparse\ntally\nrender\nwrite\n/);
  });

  it('come where they are forced', async () => {
    const {stderr} = await runDateline(['check', 'story'], {
      cwd: broken(),
      env: {FORCE_COLOR: '1', NO_COLOR: ''},
    });
    expect(stderr).toContain(`${start}31merror`);
  });

  it.skipIf(pty && !process.env.CI)(`come on a terminal${pty ? ` (${pty})` : ''}`, async () => {
    const seen = await runInTerminal(['build', 'story'], broken());
    expect(seen).toContain(`${start}31merror`);
    expect(seen).toMatch(/write ━+─* \d+\/\d+/);
    expect(seen).toContain(`\r${start}K`);
  });

  it.skipIf(pty && !process.env.CI)(
    `stay away from a terminal with NO_COLOR${pty ? ` (${pty})` : ''}`,
    async () => {
      const seen = await runInTerminal(['check', 'story'], broken(), {NO_COLOR: '1'});
      expect(seen).toContain('error: found the number "12"');
      expect(seen).not.toContain(`${start}31m`);
      expect(seen).not.toContain(`${start}1m`);
    },
  );
});

describe('the help', () => {
  it('names every command, and ends each one’s own with an example that it can parse', async () => {
    const {code, stdout} = await runDateline(['--help']);
    expect(code).toBe(0);
    for (const [name, example] of Object.entries(examples)) {
      expect(stdout).toMatch(new RegExp(`^  ${name}\\b`, 'm'));
      const help = await runDateline([name, '--help']);
      expect(help.code).toBe(0);
      expect(help.stdout.trimEnd().split('\n').slice(-2)).toEqual(['Example:', `  ${example}`]);
      expect(example).toMatch(new RegExp(`^dateline ${name}\\b`));
    }
  });

  it('gives the version', async () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await runDateline(['--version'])).toEqual({code: 0, stdout: `${version}\n`, stderr: ''});
  });
});

/** What a terminal gets from the command. */
function runInTerminal(
  args: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<string> {
  const {NO_COLOR, FORCE_COLOR, CI, ...rest} = process.env;
  const call = [process.execPath, command, ...args].map((part) => `'${part}'`).join(' ');
  return new Promise((resolve) => {
    execFile(
      'script',
      ['-qec', call, '/dev/null'],
      {cwd, env: {...rest, TERM: 'xterm-256color', ...env}, encoding: 'utf8'},
      (_, stdout) => resolve(stdout),
    );
  });
}

function hasScript(): boolean {
  try {
    execFileSync('script', ['-qec', 'true', '/dev/null'], {stdio: 'ignore'});
    return true;
  } catch {
    return false;
  }
}

import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, onTestFinished} from 'vitest';
import {nameCommand} from '../../pipeline/cli/name-command.ts';
import {runDateline} from './run-dateline.ts';

const sources = 'test/fixtures/stories/harbour/sources';
const harbour = `${sources}/harbour.txt`;

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-new-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

describe('dateline new', {timeout: 120_000}, () => {
  it('makes a story from a document and a table that passes the check and builds at once', async () => {
    const root = temporary();
    const folder = join(root, 'quarrel');
    const made = await runDateline(['new', folder, '--source', harbour, `${sources}/herring.csv`]);
    expect(made.code, made.stderr).toBe(0);
    expect(made.stdout).toContain(`dateline build ${folder}`);
    expect(nameCommand({npm_lifecycle_event: 'dateline'})).toBe('npm run -s dateline --');
    expect(readFileSync(join(folder, 'sources/harbour.txt'))).toEqual(readFileSync(harbour));
    expect(readdirSync(folder).sort()).toEqual(['sources', 'story.md']);
    const checked = await runDateline(['check', folder, '--strict', '--against', join(root, 'none')]);
    expect(checked.code, checked.stderr).toBe(0);
    const built = await runDateline(['build', folder, '--out', join(root, 'out'), '--strict']);
    expect(built.code, built.stderr).toBe(0);
    const [edition = ''] = readdirSync(join(root, 'out/editions'));
    const page = readFileSync(join(root, 'out/editions', edition, 'index.html'), 'utf8');
    expect(page).toContain('edited by nobody yet');
    expect(page).not.toContain('!-- Suggested');
  });

  it('never writes over a story, and touches nothing beside it', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'story.md'), 'mine');
    const {code, stderr} = await runDateline(['new', folder, '--source', harbour]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/story\.md:1:1 error: there is a story already.*\(story-exists\)/);
    expect(readFileSync(join(folder, 'story.md'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['story.md']);
  });

  it('never writes over a source, and takes back what it wrote', async () => {
    const folder = temporary();
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources/herring.csv'), 'another');
    const {code, stderr} = await runDateline(['new', folder, '--source', harbour, `${sources}/herring.csv`]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/another file of this name.*\(story-file-exists\)/);
    expect(readdirSync(join(folder, 'sources'))).toEqual(['herring.csv']);
    expect(existsSync(join(folder, 'story.md'))).toBe(false);
  });

  it('leaves alone what another process keeps in the folder for itself', async () => {
    const folder = temporary();
    mkdirSync(join(folder, '.dateline'));
    writeFileSync(join(folder, '.dateline/lock'), '');
    const {code, stderr} = await runDateline(['new', folder, '--source', harbour]);
    expect(code, stderr).toBe(0);
    expect(readdirSync(join(folder, '.dateline'))).toEqual(['lock']);
  });

  it('takes documents that lie in the folder already where they are', async () => {
    const folder = temporary();
    mkdirSync(join(folder, 'sources'));
    cpSync(harbour, join(folder, 'sources/My notes (1).txt'));
    const {code, stderr} = await runDateline([
      'new',
      folder,
      '--source',
      join(folder, 'sources/My notes (1).txt'),
    ]);
    expect(code, stderr).toBe(0);
    expect(readFileSync(join(folder, 'story.md'), 'utf8')).toContain('file: sources/My notes (1).txt');
    expect(readdirSync(join(folder, 'sources'))).toEqual(['My notes (1).txt']);
    expect((await runDateline(['check', folder, '--against', join(folder, 'none')])).code).toBe(0);
  });

  it('gives copies plain names, each its own', async () => {
    const [from, folder] = [temporary(), join(temporary(), 'story')];
    for (const name of ['a', 'b']) mkdirSync(join(from, name));
    writeFileSync(join(from, 'a/Notes: “one”.txt'), 'In 1921 Ostby signed a treaty.');
    writeFileSync(join(from, 'b/Notes: “one”.txt'), 'In 1922 Vestby signed a treaty.');
    const named = ['a', 'b'].map((name) => join(from, name, 'Notes: “one”.txt'));
    const {code, stderr} = await runDateline(['new', folder, '--source', ...named]);
    expect(code, stderr).toBe(0);
    expect(readdirSync(join(folder, 'sources')).sort()).toEqual(['Notes-one-2.txt', 'Notes-one.txt']);
  });

  it('gives copies names that end as the files do and fit into 255 bytes, whatever they are called', async () => {
    const [from, folder] = [temporary(), join(temporary(), 'story')];
    const long = `${'文'.repeat(84)}.md`;
    const named = ['\u200b.md', 'new\nline.md', '-x.md', `a/${long}`, `b/${long}`].map((name) =>
      join(from, name),
    );
    for (const name of ['a', 'b']) mkdirSync(join(from, name));
    named.forEach((file, index) => {
      writeFileSync(file, `# Notes\n\nIn 192${index} Ostby signed a treaty.`);
    });
    const {code, stderr} = await runDateline(['new', folder, '--source', ...named]);
    expect(code, stderr).toBe(0);
    expect(readdirSync(join(folder, 'sources')).sort()).toEqual([
      'document.md',
      'new-line.md',
      'x.md',
      `${'文'.repeat(66)}-2.md`,
      `${'文'.repeat(66)}.md`,
    ]);
  });

  it('leaves out what can’t be read or is there twice, and says so in the story too', async () => {
    const [from, folder] = [temporary(), join(temporary(), 'story')];
    writeFileSync(join(from, 'empty.txt'), '');
    const named = [harbour, join(from, 'empty.txt'), join(from, 'gone.txt'), harbour];
    const {code, stderr} = await runDateline(['new', folder, '--source', ...named]);
    expect(code, stderr).toBe(0);
    expect(stderr).toMatch(/empty\.txt:1:1 warning: .*\(source-empty\)/);
    expect(stderr).toMatch(/gone\.txt:1:1 warning: .*\(source-missing\)/);
    expect(stderr).toMatch(/harbour\.txt:1:1 warning: .*\(source-repeated\)/);
    expect(readFileSync(join(folder, 'story.md'), 'utf8')).toMatch(/^# Left out: .*gone\.txt/m);
    expect(readdirSync(join(folder, 'sources'))).toEqual(['harbour.txt']);
  });

  it.each([
    ['nothing can be read', [], /source-missing/],
    ['the document is empty', [''], /a0\.txt:1:1 error: .*source-empty/],
    ['the document has marks alone', ['---\n'], /a0\.txt:1:1 error: .*source-without-text/],
    ['the document is binary', ['\u0000\u0001\u0000'.repeat(90)], /a0\.txt:1:1 error: .*source-binary/],
  ])('%s: a message, exit 2, nothing written', async (_, contents, message) => {
    const [from, folder] = [temporary(), join(temporary(), 'story')];
    contents.forEach((content, index) => {
      writeFileSync(join(from, `a${index}.txt`), content);
    });
    const {code, stderr} = await runDateline(['new', folder, '--source', join(from, 'a0.txt')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(existsSync(folder)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)('says where writing isn’t permitted', async () => {
    const folder = temporary();
    chmodSync(folder, 0o500);
    const {code, stderr} = await runDateline(['new', join(folder, 'story'), '--source', harbour]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/storage-denied/);
  });

  it('refuses an empty name, as a variable gives that isn’t set', async () => {
    const {code, stderr} = await runDateline(['new', '', '--source', harbour]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/found an empty name.*\(call-arguments\)/);
    expect(existsSync('story.md')).toBe(false);
  });

  it('says where the folder is a file', async () => {
    const folder = temporary();
    writeFileSync(join(folder, 'story'), '');
    const {code, stderr} = await runDateline(['new', join(folder, 'story'), '--source', harbour]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/storage-unsuited/);
  });
});

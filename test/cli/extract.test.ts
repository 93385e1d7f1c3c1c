import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {type Extract, extractSchema} from '../../pipeline/model/extract.ts';
import {type Run, runDateline} from './run-dateline.ts';

const source = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('dateline extract --json on the first story’s source', () => {
  let run: Run;
  let extract: Extract;
  const text = readFileSync(source, 'utf8');

  beforeAll(async () => {
    run = await runDateline(['extract', '--json', source]);
    extract = extractSchema.parse(JSON.parse(run.stdout));
  });

  it('ends with 0 and one line that fits extract/1', () => {
    expect(run.code).toBe(0);
    expect(run.stdout.trimEnd().split('\n')).toHaveLength(1);
  });

  it('slices every text back out of the source', () => {
    const items = [
      ...extract.timexes,
      ...extract.ranges,
      ...extract.states,
      ...extract.quantities,
      ...extract.quantities.map(({counted}) => counted),
      ...extract.trends,
    ];
    expect(items.length).toBeGreaterThan(50);
    for (const item of items) expect(text.slice(item.start, item.end)).toBe(item.text);
  });

  it('makes no event of infobox, See also or Sources', () => {
    const years = extract.events.flatMap(({date}) => date?.match(/\d{4}/g) ?? []);
    for (const year of ['1936', '1984', '1980', '2008']) expect(years).not.toContain(year);
  });

  it('reads no count as a year', () => {
    const dates = extract.timexes.map(({text: found}) => found);
    for (const count of ['1219', '1204', '359', '40 000']) expect(dates).not.toContain(count);
  });

  it('finds the counts that the report rests on', () => {
    const values = extract.quantities.map(({value}) => value);
    expect(values).toEqual(expect.arrayContaining([1219, 359, 111, 248, 1204, 40000, 250000]));
  });
});

describe('dateline extract on what it can’t use', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-extract-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  const file = (name: string, bytes: string | Uint8Array): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  it.each([
    ['a missing file', () => join(folder, 'nowhere.txt'), 'source-missing'],
    ['a folder', () => folder, 'source-not-a-file'],
    ['a device or a pipe', () => '/dev/null', 'source-special'],
    ['an empty file', () => file('empty.txt', ''), 'source-empty'],
    ['a file of blanks', () => file('blank.txt', ' \n\t\n'), 'source-empty'],
    [
      'a binary file',
      () => file('image.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0xd, 0, 1, 2, 0xff])),
      'source-binary',
    ],
  ])('tells of %s with place, reason and exit code 2, and still prints its line', async (_, path, rule) => {
    const {code, stdout, stderr} = await runDateline(['extract', '--json', path()]);
    expect(code).toBe(2);
    const {source: found, messages} = extractSchema.parse(JSON.parse(stdout));
    expect(found.path).toBe(path());
    expect(messages.map((message) => message.rule)).toContain(rule);
    expect(stderr).toMatch(/:1:1 error: .+ \(.+\)\n/);
    expect(stderr).not.toMatch(/\bat .+:\d+:\d+\)/);
  });

  it('prints no table of a file that could not be read, and those of the others', async () => {
    const missing = join(folder, 'nowhere.txt');
    const alone = await runDateline(['extract', missing]);
    expect([alone.code, alone.stdout]).toEqual([2, '']);
    const both = await runDateline(['extract', missing, file('read.txt', 'It ended in 1945.')]);
    expect(both.stdout).toContain('1 sentence');
    expect(both.stdout).not.toContain('nowhere.txt');
  });

  it('keeps the order of the files and goes on after a bad one', async () => {
    const files = [
      file('one.txt', 'The war began in May 1941.'),
      join(folder, 'none.txt'),
      file('two.txt', 'It ended in 1945.'),
    ];
    const {code, stdout} = await runDateline(['extract', '--json', ...files]);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => extractSchema.parse(JSON.parse(line)));
    expect(code).toBe(2);
    expect(lines.map((line) => line.source.path)).toEqual(files);
    expect(lines.map((line) => line.timexes.map(({value}) => value))).toEqual([['1941-05'], [], ['1945']]);
  });
});

describe('dateline', () => {
  it('says what to do when the call can’t be understood', async () => {
    const {code, stderr} = await runDateline(['extrakt']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/extract/);
  });
});

import {cpSync, existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {manifestSchema, pointerSchema} from '../../pipeline/model/edition.ts';
import {readTree} from './read-tree.ts';
import {runDateline} from './run-dateline.ts';
import {temporaryFolder, writeSmallStory} from './write-small-story.ts';

const story = 'data/soviet-yugoslav-relations';

function edit(file: string, change: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
}

describe('dateline build', {timeout: 120_000}, () => {
  it('gives the same bytes in another folder, time zone and locale', async () => {
    const [here, there, copy] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    cpSync(story, copy, {recursive: true});
    const runs = await Promise.all([
      runDateline(['build', '--out', here], {
        env: {TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8'},
      }),
      runDateline(['build', copy, '--out', there], {env: {TZ: 'America/St_Johns', LC_ALL: 'C'}}),
    ]);
    for (const {code, stderr} of runs) expect(code, stderr).toBe(0);
    const trees = [readTree(here), readTree(there)] as const;
    expect(Object.keys(trees[0])).toEqual(Object.keys(trees[1]));
    const differing = Object.keys(trees[0]).filter((path) => trees[0][path] !== trees[1][path]);
    expect(differing).toEqual([]);
  });

  it('changes nothing when run again', async () => {
    const out = temporaryFolder();
    await runDateline(['build', '--out', out]);
    const before = readTree(out);
    const {code} = await runDateline(['build', '--out', out]);
    expect(code).toBe(0);
    expect(readTree(out)).toEqual(before);
  });

  it('tells the same again, with the same end, when nothing has changed', async () => {
    const [folder, out] = [temporaryFolder(), temporaryFolder()];
    cpSync(story, folder, {recursive: true});
    edit(join(folder, 'story.md'), (text) => `${text}\nThere were 99 of them, or eleven.\n`);
    const [first, again] = [
      await runDateline(['build', folder, '--out', out]),
      await runDateline(['build', folder, '--out', out]),
    ];
    expect(first.code).toBe(1);
    expect(first.stderr).toMatch(/story\.md:\d+:\d+ error: found the number "99"/);
    const withoutStages = (text: string) =>
      text.replace(/^(?:plan|parse|tally|render|write|unchanged)\n/gm, '');
    expect({...again, stderr: withoutStages(again.stderr)}).toEqual({
      ...first,
      stderr: withoutStages(first.stderr),
    });
    expect(again.stderr).toMatch(/^unchanged$/m);
  });

  it('makes an edition again that has lost a file', async () => {
    const out = temporaryFolder();
    await runDateline(['build', '--out', out]);
    const before = readTree(out);
    const lost = Object.keys(before).find((path) => path.endsWith('/events.html')) ?? '';
    rmSync(join(out, lost));
    const {code, stderr} = await runDateline(['build', '--out', out]);
    expect(code, stderr).toBe(0);
    expect(readTree(out)).toEqual(before);
  });

  it('says where the report and its images are, and they are there', async () => {
    const out = temporaryFolder();
    const {stdout} = await runDateline(['build', '--out', out]);
    const {edition} = pointerSchema.parse(JSON.parse(readFileSync(join(out, 'current.json'), 'utf8')));
    expect(stdout).toContain(`${out}/editions/${edition}/index.html`);
    const {files} = manifestSchema.parse(
      JSON.parse(readFileSync(join(out, 'editions', edition, 'manifest.json'), 'utf8')),
    );
    for (const {path} of files) expect(existsSync(join(out, 'editions', edition, path)), path).toBe(true);
    expect(files.filter(({mediaType}) => mediaType === 'image/png').length).toBeGreaterThan(4);
  });
});

describe('dateline build --all', {timeout: 120_000}, () => {
  it('builds every story, the first as it is built alone, each other one in a folder of its own', async () => {
    const [alone, out] = [temporaryFolder(), temporaryFolder()];
    const runs = [
      await runDateline(['build', '--out', alone]),
      await runDateline(['build', '--all', '--out', out, '--json']),
    ];
    for (const {code, stderr} of runs) expect(code, stderr).toBe(0);
    const {stories} = JSON.parse(runs[1]?.stdout ?? '');
    expect(stories.map(({story}: {story: string}) => story)).toEqual([
      'data/soviet-yugoslav-relations',
      'data/space-shuttle-flights',
    ]);
    const [first, all] = [readTree(alone), readTree(out)];
    const others = Object.keys(all).filter((path) => !(path in first));
    expect(Object.keys(first).filter((path) => first[path] !== all[path])).toEqual([]);
    expect(others.length).toBeGreaterThan(50);
    expect(others.filter((path) => !path.startsWith('stories/space-shuttle-flights/'))).toEqual([]);
    expect(readFileSync(join(out, 'stories/space-shuttle-flights/index.html'), 'utf8')).toContain(
      'editions/',
    );
  });

  it('builds the others where one can’t be built, and fails all the same', async () => {
    const cwd = temporaryFolder();
    for (const name of ['a', 'b']) cpSync(writeSmallStory(), join(cwd, 'data', name), {recursive: true});
    writeFileSync(join(cwd, 'data/a/story.md'), 'no front matter');
    const {code, stdout, stderr} = await runDateline(['build', '--all'], {cwd});
    expect(code).toBe(2);
    expect(stderr).toMatch(/data\/a\/story\.md:1:1 error: .*\(front-matter-missing\)/);
    expect(stdout).toContain('out/stories/b/editions/');
    expect(existsSync(join(cwd, 'out/stories/b/index.html'))).toBe(true);
  });

  it('refuses a story beside it', async () => {
    const {code, stderr} = await runDateline(['build', 'data/space-shuttle-flights', '--all']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/command line:1:16 error: found the story .* and --all.*\(call-arguments\)/);
  });

  it('takes for the default what package.json names, and the first by name where it names none', async () => {
    const cwd = temporaryFolder();
    for (const name of ['a', 'b']) cpSync(writeSmallStory(), join(cwd, 'data', name), {recursive: true});
    writeFileSync(join(cwd, 'package.json'), '{"dateline": {"story": "data/b/"}}');
    const named = JSON.parse((await runDateline(['build', '--all', '--json'], {cwd})).stdout);
    expect(
      named.stories.map(({story, report}: Record<string, string>) => [story, report?.split('/editions')[0]]),
    ).toEqual([
      ['data/b', 'out'],
      ['data/a', 'out/stories/a'],
    ]);
    for (const nothing of ['{"dateline": {"story": "data/gone"}}', '[]', 'null', 'no JSON']) {
      writeFileSync(join(cwd, 'package.json'), nothing);
      const {stories} = JSON.parse((await runDateline(['build', '--all', '--json'], {cwd})).stdout);
      expect(stories[0].story, nothing).toBe('data/a');
    }
  });

  it('keeps a story that isn’t the first out of the way of the one that is', async () => {
    const cwd = temporaryFolder();
    for (const name of ['a', 'b']) cpSync(writeSmallStory(), join(cwd, 'data', name), {recursive: true});
    const runs = [await runDateline(['build'], {cwd}), await runDateline(['build', 'data/b'], {cwd})];
    expect(runs.map(({code}) => code)).toEqual([0, 0]);
    expect(runs[1]?.stdout).toContain('out/stories/b/index.html leads to it');
    expect((await runDateline(['check', 'data/b'], {cwd})).stdout).toContain(
      'current edition in out/stories/b',
    );
  });
});

it('tells of a figure that is withheld, and fails for it', {timeout: 120_000}, async () => {
  const folder = temporaryFolder();
  cpSync(story, folder, {recursive: true});
  edit(join(folder, 'story.md'), (text) => text.replace('title: Recognition,', 'title: 漢 Recognition,'));
  const {code, stderr} = await runDateline(['build', folder, '--out', temporaryFolder()]);
  expect(stderr).toMatch(/figure "timeline" is withheld.*U\+6F22.*\(figure-glyph-missing\)/);
  expect(code).toBe(1);
});

describe('dateline build on a broken story', () => {
  const note = 'sources/note.txt';
  const cases: [name: string, rule: string, breakIt: (folder: string) => void][] = [
    ['an empty source', 'source-empty', (folder) => writeFileSync(join(folder, note), '')],
    ['a binary source', 'source-binary', (folder) => writeFileSync(join(folder, note), new Uint8Array(64))],
    ['a missing source', 'source-missing', (folder) => rmSync(join(folder, note))],
    [
      'a source outside the folder',
      'outside',
      (folder) => edit(join(folder, 'story.md'), (text) => text.replace(note, '../elsewhere.txt')),
    ],
    [
      'a link that leads outside the folder',
      'source-outside',
      (folder) => {
        rmSync(join(folder, note));
        symlinkSync('/etc/hostname', join(folder, note));
      },
    ],
    [
      'an unknown key',
      'did you mean "updated"',
      (folder) => edit(join(folder, 'story.md'), (text) => text.replace('\nupdated:', '\nupdatet:')),
    ],
    [
      'a story that is not UTF-8',
      'story-not-utf8',
      (folder) => writeFileSync(join(folder, 'story.md'), new Uint8Array([0xff, 0xfe, 0xc3])),
    ],
    ['no story at all', 'story-missing', (folder) => rmSync(join(folder, 'story.md'))],
  ];

  it('builds while it is whole', async () => {
    const {code, stderr} = await runDateline([
      'build',
      writeSmallStory(),
      '--out',
      join(temporaryFolder(), 'out'),
    ]);
    expect(code, stderr).toBe(0);
  });

  it.each(cases)('%s: a message with its place, exit 2, nothing written', async (_, rule, breakIt) => {
    const folder = writeSmallStory();
    breakIt(folder);
    const out = join(temporaryFolder(), 'out');
    const {code, stderr} = await runDateline(['build', folder, '--out', out]);
    expect(stderr).toMatch(/^.+:\d+:\d+ error: .+ \([a-z0-9-]+\)$/m);
    expect(stderr).toContain(rule);
    expect(stderr).not.toContain('    at ');
    expect(code).toBe(2);
    expect(existsSync(out)).toBe(false);
  });
});

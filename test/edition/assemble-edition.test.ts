import {describe, expect, it} from 'vitest';
import {assembleEdition} from '../../pipeline/edition/assemble-edition.ts';
import {canonicalJson} from '../../pipeline/edition/canonical-json.ts';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {formatDay} from '../../pipeline/edition/format-day.ts';
import {identifyEdition} from '../../pipeline/edition/identify-edition.ts';

const inputs = {
  story: {path: 'story.md', sha256: 'a'.repeat(64)},
  sources: [
    {path: 'sources/b.txt', sha256: 'b'.repeat(64)},
    {path: 'sources/B.txt', sha256: 'c'.repeat(64)},
  ],
  code: 'd'.repeat(64),
};
const file = (path: string, text = path) => ({
  path,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});

describe('the id of an edition', () => {
  it('is sixteen hex digits that follow from path and digest of every input', () => {
    expect(identifyEdition(inputs)).toBe('512935a7f7777954');
    const others = [
      {...inputs, code: 'e'.repeat(64)},
      {...inputs, sources: inputs.sources.slice(1)},
      {...inputs, sources: inputs.sources.map((source) => ({...source, path: `${source.path}x`}))},
      {...inputs, story: {...inputs.story, sha256: 'f'.repeat(64)}},
    ].map(identifyEdition);
    expect(new Set([identifyEdition(inputs), ...others]).size).toBe(5);
  });

  it('does not depend on the order of the sources', () => {
    expect(identifyEdition({...inputs, sources: [...inputs.sources].reverse()})).toBe(
      identifyEdition(inputs),
    );
  });
});

describe('the digest of the code', () => {
  it('follows from paths and bytes, in any order', () => {
    const [one, two] = [file('a.ts', '1'), file('b.ts', '2')];
    expect(digestCode([one, two])).toBe(digestCode([two, one]));
    expect(digestCode([one, two])).not.toBe(digestCode([file('a.ts', '2'), file('b.ts', '1')]));
    expect(digestCode([one])).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('an edition', () => {
  const parts = {...inputs, id: identifyEdition(inputs), title: 'A title', updated: '2026-11-23'};

  it('has its files in order of their paths, and a manifest that names them all', () => {
    const {manifest, files} = assembleEdition({...parts, files: [file('b'), file('a/ä'), file('B')]});
    expect(files.map(({path}) => path)).toEqual(['B', 'a/ä', 'b', 'manifest.json']);
    expect(manifest.files.map(({path, size}) => [path, size])).toEqual([
      ['B', 1],
      ['a/ä', 4],
      ['b', 1],
    ]);
    expect(new TextDecoder().decode(files.at(-1)?.bytes)).toBe(canonicalJson(manifest));
    expect(manifest.sources.map(({path}) => path)).toEqual(['sources/B.txt', 'sources/b.txt']);
  });

  it('has no two files of one path', () => {
    expect(() => assembleEdition({...parts, files: [file('a', '1'), file('a', '2')]})).toThrow(
      'two files of the edition are called a',
    );
    expect(() => assembleEdition({...parts, files: [file('manifest.json')]})).toThrow('manifest.json');
  });
});

describe('a day', () => {
  it('is printed as people read it, and anything else as it is', () => {
    expect(['2026-11-23', '0476-09-04', '', '2026-13-01'].map(formatDay)).toEqual([
      '23 November 2026',
      '4 September 0476',
      '',
      '2026-13-01',
    ]);
  });
});

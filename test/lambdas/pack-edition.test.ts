import {describe, expect, it} from 'vitest';
import {packEdition, unpackEdition} from '../../lambdas/pack-edition.ts';
import {makeTestEdition} from '../edition/make-test-edition.ts';

const edition = makeTestEdition({
  source: 'Of the cases 1219 ended in court.\nIt began in 1944.',
  ballast: 1000,
});

describe('a packed edition', () => {
  it('comes out as it went in', () => {
    const {manifest, files} = unpackEdition(packEdition(edition));
    expect(manifest).toEqual(edition.manifest);
    const sorted = (some: typeof files) => [...some].sort((a, b) => (a.path < b.path ? -1 : 1));
    expect(sorted(files)).toEqual(
      sorted(edition.files.map((file) => ({...file, bytes: new Uint8Array(file.bytes)}))),
    );
  });

  it('has the same bytes whenever and wherever it is packed', () => {
    const {TZ} = process.env;
    const first = packEdition(edition);
    process.env.TZ = 'America/Bogota';
    const second = packEdition(edition);
    process.env.TZ = TZ;
    expect(second).toEqual(first);
  });

  it('is refused without its manifest', () => {
    const files = edition.files.filter(({path}) => path !== 'manifest.json');
    expect(() => unpackEdition(packEdition({...edition, files}))).toThrow(/no manifest/);
  });
});

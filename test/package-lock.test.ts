import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly dependencies?: Record<string, string>;
  readonly optionalDependencies?: Record<string, string>;
}

const {packages} = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

describe('the lock file', () => {
  // npm leaves out a platform's package that the registry lacks, and then refuses its own lock file on a fresh machine.
  it('has an entry for every dependency that it names, those of other platforms too', () => {
    const names = new Set(
      Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 13)),
    );
    const missing = Object.values(packages)
      .flatMap(({dependencies, optionalDependencies}) =>
        Object.keys({...dependencies, ...optionalDependencies}),
      )
      .filter((name) => !names.has(name));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.entries(packages).filter(([, {resolved}]) => resolved !== undefined)).toEqual([]);
  });

  it('pins what the project asks for exactly', () => {
    const root = packages[''] as Locked & {devDependencies?: Record<string, string>};
    const asked = Object.values({...root.dependencies, ...root.devDependencies});
    expect(asked.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });
});

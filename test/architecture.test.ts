import {existsSync, globSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import {describe, expect, it} from 'vitest';

/** Who may import whom, from top to bottom; a folder also imports itself. */
const steps = [
  'story',
  'parse',
  'dates',
  'facts',
  'draft',
  'tally',
  'charts',
  'report',
  'edition',
  'storage',
].map((step) => `pipeline/${step}`);
const shared = ['report-templates', 'pipeline/lexicon', 'pipeline/messages.ts', 'pipeline/model'];
const allowed: Record<string, readonly string[]> = {
  cdk: ['pipeline/edition', 'pipeline/storage', 'pipeline/model'],
  lambdas: ['pipeline/flow', 'pipeline/storage', ...shared],
  'pipeline/cli': ['pipeline/flow', ...steps, ...shared],
  'pipeline/flow': [...steps, ...shared],
  ...Object.fromEntries(steps.map((step) => [step, shared])),
  'report-templates': ['pipeline/messages.ts', 'pipeline/model'],
  'pipeline/lexicon': ['pipeline/model'],
  'pipeline/messages.ts': ['pipeline/model'],
  'pipeline/model': [],
};
const ioFolders = ['pipeline/storage', 'pipeline/cli', 'lambdas', 'cdk'];

const sources = globSync([
  'pipeline/**/*.{ts,mjs}',
  'report-templates/**/*.ts',
  'lambdas/**/*.ts',
  'cdk/**/*.{ts,js}',
])
  .map(toSlashes)
  .sort();
const imports = new Map(sources.map((file) => [file, importsOf(file)]));

describe('the house', () => {
  it('has imports that run downwards only', () => {
    const upward = sources.flatMap((file) =>
      localImports(file)
        .filter((target) => !mayImport(folderOf(file), folderOf(target)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(upward).toEqual([]);
  });

  it('has no cycle of imports', () => {
    expect(findCycle()).toBeUndefined();
  });

  it('does input and output in storage, command line and handlers alone', () => {
    const io = /^node:(fs|net|http|https|child_process|worker_threads|os)\b/;
    const found = sources
      .filter((file) => !ioFolders.some((folder) => file.startsWith(`${folder}/`)))
      .flatMap((file) =>
        (imports.get(file) ?? []).filter((name) => io.test(name)).map((name) => `${file} imports ${name}`),
      );
    expect(found).toEqual([]);
  });

  it('keeps jsdom out of everything but the drawing of charts', () => {
    const users = sources.filter((file) =>
      (imports.get(file) ?? []).some((name) => /^(jsdom|@observablehq\/plot)$/.test(name)),
    );
    expect(users.filter((file) => !file.startsWith('pipeline/charts/'))).toEqual([]);
  });

  it('keeps files small enough to be read at a sitting', () => {
    const long = sources.filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

describe('the documents of the repository', () => {
  const pages = globSync('**/*.md', {exclude: ['**/node_modules/**', 'out/**', 'test/fixtures/**']})
    .map(toSlashes)
    .sort();

  it.each(pages)('%s links only to what exists', (page) => {
    const broken = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, target]) => join(dirname(page), decodeURIComponent(target ?? '')))
      .filter((target) => !existsSync(target));
    expect(broken).toEqual([]);
  });
});

function mayImport(from: string, to: string): boolean {
  return from === to || (allowed[from] ?? []).includes(to);
}

function folderOf(file: string): string {
  return Object.keys(allowed).find((folder) => file === folder || file.startsWith(`${folder}/`)) ?? file;
}

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
}

function localImports(file: string): string[] {
  return (imports.get(file) ?? [])
    .filter((name) => name.startsWith('.'))
    .map((name) => toSlashes(normalize(join(dirname(file), name))));
}

function findCycle(): string | undefined {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
    if (done.has(file)) return undefined;
    for (const target of localImports(file)) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  return sources.map((file) => walk(file, [])).find(Boolean);
}

function toSlashes(path: string): string {
  return path.replaceAll('\\', '/');
}

import {globSync, readFileSync} from 'node:fs';

/** A call of the command as a page of the docs shows it. */
export interface ShownCall {
  readonly page: string;
  readonly line: number;
  /** Without `dateline` and without a comment. */
  readonly call: string;
}

export const pages = globSync('**/*.md', {
  exclude: ['**/node_modules/**', 'out/**', 'test/**', 'data/*/**', 'CHANGELOG.md'],
})
  .map((page) => page.replaceAll('\\', '/'))
  .sort();

const start = /(?:npm run -s dateline -- |\bdateline )(?=[a-z])/;

/** Every call in the docs, in code blocks and between backticks. `dateline COMMAND` stands for any. */
export function listCalls(): ShownCall[] {
  return pages.flatMap((page) =>
    readFileSync(page, 'utf8')
      .split('\n')
      .flatMap((text, index) => codeOf(text).map((call) => ({page, line: index + 1, call}))),
  );
}

function codeOf(line: string): string[] {
  const spans = line.includes('`') ? [...line.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '') : [line];
  return spans
    .filter((code) => new RegExp(`^${start.source}`).test(code))
    .map((code) =>
      code
        .replace(start, '')
        .replace(/\s+#.*$/, '')
        .trim(),
    );
}

/** The fenced blocks under a heading, in order. */
export function readBlocks(page: string, heading: string): {language: string; code: string}[] {
  const text = readFileSync(page, 'utf8');
  const section =
    text
      .slice(text.indexOf(`\n## ${heading}\n`))
      .replace(/^\n## [^\n]*\n/, '')
      .split('\n## ')[0] ?? '';
  return [...section.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({
    language,
    code,
  }));
}

/** The words of a call; those in quotation marks are one. */
export function wordsOf(call: string): string[] {
  return [...call.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

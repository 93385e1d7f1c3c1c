import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {splitSentences} from '../../pipeline/parse/split-sentences.ts';

describe('splitSentences', () => {
  it.each([
    ['tricky', 0.99],
    ['held-out', 0.95],
  ])('finds the boundaries of the gold set “%s”', (name, least) => {
    const {right, wrong, missed} = score(readGold(`test/gold/sentences/${name}.txt`));
    const [precision, recall] = [right / (right + wrong.length), right / (right + missed.length)];
    process.stdout.write(
      `sentences, ${name}: ${right + missed.length} boundaries, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${[...wrong, ...missed].map((line) => `  ${line}\n`).join('')}`,
    );
    expect(precision).toBeGreaterThanOrEqual(least);
    expect(recall).toBeGreaterThanOrEqual(least);
  });

  it('keeps a quotation that stands within a sentence whole', () => {
    expect(split('He said that "it is ours. But it has limits." and left. She stayed.')).toEqual([
      'He said that "it is ours. But it has limits." and left.',
      'She stayed.',
    ]);
  });

  it('splits a quotation that is sentences of its own', () => {
    expect(split('"It is ours. It stays." He left.')).toEqual(['"It is ours.', 'It stays."', 'He left.']);
  });

  it('goes on after a quotation mark that nothing closes', () => {
    expect(split('He said "no. She left. They stayed.')).toEqual([
      'He said "no.',
      'She left.',
      'They stayed.',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(split('')).toEqual([]);
    expect(split(' \n\t ')).toEqual([]);
  });
});

interface Paragraph {
  readonly text: string;
  readonly boundaries: ReadonlySet<number>;
}

function readGold(path: string): Paragraph[] {
  return readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map(join);
}

/** Lines joined by a space, or by nothing after a backslash. */
function join(lines: readonly string[]): Paragraph {
  const boundaries = new Set<number>();
  let text = '';
  for (const line of lines) {
    if (text !== '') boundaries.add(text.trimEnd().length);
    text += line.endsWith('\\') ? line.slice(0, -1) : `${line} `;
  }
  return {text: text.trimEnd(), boundaries};
}

function score(paragraphs: readonly Paragraph[]): {right: number; wrong: string[]; missed: string[]} {
  const [wrong, missed]: [string[], string[]] = [[], []];
  let right = 0;
  for (const {text, boundaries} of paragraphs) {
    const found = new Set(splitSentences(text).map(({end}) => end));
    found.delete(text.length);
    for (const at of found) {
      if (boundaries.has(at)) right++;
      else wrong.push(`split: ${show(text, at)}`);
    }
    for (const at of boundaries) if (!found.has(at)) missed.push(`not split: ${show(text, at)}`);
  }
  return {right, wrong, missed};
}

function show(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 40), at)} | ${text.slice(at, at + 20)}`;
}

function split(text: string): string[] {
  return splitSentences(text).map(({start, end}) => text.slice(start, end));
}

import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';

const path = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('the story’s source', () => {
  const document = parseDocument(path, readFileSync(path));

  it('is read as wiki text with its title', () => {
    expect(document.source).toMatchObject({
      encoding: 'utf-8',
      format: 'wiki',
      title: 'Soviet Union–Yugoslavia relations',
    });
    expect(document.messages).toEqual([]);
  });

  it('slices: every passage is what stands at its place', () => {
    for (const {start, end, plain, runs} of document.passages) {
      expect(runs).toBeUndefined();
      expect(document.text.slice(start, end)).toBe(plain);
    }
  });
});

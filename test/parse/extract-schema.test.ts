import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, it} from 'vitest';
import {z} from 'zod';
import {parse, toExtract} from '../../pipeline/flow/parse.ts';
import {extractSchema} from '../../pipeline/model/extract.ts';

const published = '../../pipeline/model/extract-1.schema.json';
const story = 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt';

describe('the published JSON Schema of extract/1', () => {
  it('is what the zod schema says (npm run update rewrites it)', async () => {
    await expect(`${print(z.toJSONSchema(extractSchema))}\n`).toMatchFileSnapshot(published);
  });

  const validator = () =>
    new Ajv2020({strictTypes: false}).compile(
      JSON.parse(readFileSync(new URL(published, import.meta.url), 'utf8')),
    );

  it.each([
    ['the story’s source', story, readFileSync(story)],
    ['an empty document', 'empty.txt', new Uint8Array()],
    ['a page with runs', 'page.html', new TextEncoder().encode('<p>In <b>May</b>&nbsp;1945 it ended.')],
    ['a table', 'table.csv', new TextEncoder().encode('year,count\n1955,3\n')],
  ])('holds for what is extracted from %s', (_, path, bytes) => {
    const validate = validator();
    validate(JSON.parse(JSON.stringify(toExtract(parse(path, bytes)))));
    expect(validate.errors).toBeNull();
  });

  it('refuses what lacks a part', () => {
    const validate = validator();
    const {sentences: _, ...rest} = toExtract(parse('a.txt', new TextEncoder().encode('It ended.')));
    expect(validate(rest)).toBe(false);
  });
});

/** As Biome formats it: short lists on one line. */
function print(schema: unknown): string {
  return JSON.stringify(schema, null, 2).replace(
    /\[\s+("[^"]*"(?:,\s+"[^"]*")*)\s+\]/g,
    (list, items: string) => {
      const line = `[${items.replace(/\s+/g, ' ')}]`;
      return line.length < 90 ? line : list;
    },
  );
}

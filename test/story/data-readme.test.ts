import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {z} from 'zod';
import {frontMatterSchema, selectionSchema} from '../../pipeline/model/story.ts';
import {listStories} from '../../pipeline/storage/list-stories.ts';
import {parseStory} from '../../pipeline/story/parse-story.ts';

const readme = readFileSync('data/README.md', 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml]) => yaml ?? '');
const example: unknown = parse(blocks.join(''));

describe('the description of stories', () => {
  it('has examples that the schema takes', () => {
    expect(frontMatterSchema.safeParse(example).error?.issues).toBeUndefined();
  });

  it('has examples that make a story together', () => {
    const body =
      '::key-figures\n\n::figure{#reports}\n\n::table{#reports}\n\n::quote{#treaty}\n\n::figure{#trade}\n';
    expect(parseStory('story.md', `---\n${blocks.join('')}---\n\n${body}`).messages).toEqual([]);
  });

  it('lists every story', async () => {
    const listed = [...readme.matchAll(/^\| \[[^\]]+\]\(([^)]+)\/story\.md\)/gm)].map(
      ([, name]) => `data/${name}`,
    );
    expect(listed).toEqual(await listStories());
  });

  it('shows every directive', () => {
    for (const name of [
      '::figure{#',
      '::table{#',
      '::timeline{#',
      '::quote{#',
      '::key-figures',
      ':value[',
      ':date[',
    ]) {
      expect(readme).toContain(`\`${name}`);
    }
  });

  it('shows every key of the schema', () => {
    expect(
      keysOf(frontMatterSchema).filter((path) => !whereShown(path).some((place) => isShown(example, place))),
    ).toEqual([]);
  });
});

/** The parts of a selection are the same wherever one stands: they're shown once, under dates or values. */
function whereShown(path: readonly string[]): (readonly string[])[] {
  const key = path.at(-1) ?? '';
  return key in selectionSchema.shape && path.length > 2
    ? [
        ['dates', '*', key],
        ['values', '*', key],
      ]
    : [path];
}

/** Every path of keys in a schema; `*` is an item of a list or any key of a record. */
function keysOf(type: z.core.$ZodType): string[][] {
  if (type instanceof z.ZodOptional) return keysOf(type.unwrap());
  if (type instanceof z.ZodUnion) return type.options.flatMap(keysOf);
  if (type instanceof z.ZodArray) return keysOf(type.element).map((path) => ['*', ...path]);
  if (type instanceof z.ZodRecord) return keysOf(type.valueType).map((path) => ['*', ...path]);
  if (!(type instanceof z.ZodObject)) return [];
  return Object.entries(type.shape).flatMap(([key, inner]) => [
    [key],
    ...keysOf(inner).map((path) => [key, ...path]),
  ]);
}

function isShown(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const inner = step === '*' ? Object.values(value) : [Reflect.get(value, step)];
  return inner.some((one) => isShown(one, rest));
}

import {readFileSync} from 'node:fs';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {writeStorySchema} from '../../pipeline/story/write-story-schema.ts';

const validate = new Ajv({strict: false, validateFormats: false}).compile(JSON.parse(writeStorySchema()));

describe('the schema of stories for editors', () => {
  it('is the one that stories are checked against', async () => {
    await expect(writeStorySchema()).toMatchFileSnapshot('../../pipeline/story/story.schema.json');
  });

  it.each(['data/soviet-yugoslav-relations', 'test/fixtures/stories/harbour'])(
    'takes the story in %s',
    (folder) => {
      expect(validate(frontOf(folder)) || validate.errors).toBe(true);
    },
  );

  it('refuses a key that is misspelt', () => {
    expect(validate({...frontOf('test/fixtures/stories/harbour'), updatd: '2026-11-23'})).toBe(false);
  });
});

function frontOf(folder: string): Record<string, unknown> {
  return parse(readFileSync(`${folder}/story.md`, 'utf8').split(/^---$/m)[1] ?? '');
}

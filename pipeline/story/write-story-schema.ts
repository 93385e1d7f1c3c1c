import {z} from 'zod';
import {frontMatterSchema} from '../model/story.ts';

/** The JSON Schema (draft 7, which editors read) of a story's front matter, as the text of `story.schema.json`. */
export function writeStorySchema(): string {
  const schema = z.toJSONSchema(frontMatterSchema, {io: 'input', target: 'draft-7'});
  const title = 'Front matter of a Dateline story';
  return `${JSON.stringify({...schema, title}, null, 2)}\n`;
}

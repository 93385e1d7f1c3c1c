import {z} from 'zod';
import {frontMatterSchema} from '../model/story.ts';

/** The JSON Schema (draft 7, which editors read) of a story's front matter, as the text of `story.schema.json`: lists
 *  of words on one line where they fit, as the formatter of this repository has them. */
export function writeStorySchema(): string {
  const schema = z.toJSONSchema(frontMatterSchema, {io: 'input', target: 'draft-7'});
  const text = JSON.stringify({...schema, title: 'Front matter of a Dateline story'}, null, 2);
  return `${text.replace(/^(.*)\[\n([^[\]{}]*?)\n\s*\](,?)$/gm, closeUp)}\n`;
}

const width = 110;

function closeUp(whole: string, before: string, items: string, after: string): string {
  const line = `${before}[${items
    .split('\n')
    .map((item) => item.trim())
    .join(' ')}]${after}`;
  return line.length <= width ? line : whole;
}

import {createHash} from 'node:crypto';
import {type EditionInputs, identifyEdition} from '../edition/identify-edition.ts';
import {DatelineError, messageAt} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import {parseStory} from '../story/parse-story.ts';

/** What a run sets out to do, before any source is parsed. */
export interface Plan extends EditionInputs {
  /** The id that the edition will have. */
  readonly id: string;
}

/** The bytes of a `story.md` → the story, with warnings. Throws `story-not-utf8` and every error in it (exit 2). */
export function readStory(path: string, bytes: Uint8Array): {story: Story; messages: Message[]} {
  const {story, messages} = parseStory(path, decode(path, bytes));
  if (!story) throw new DatelineError(messages.filter(({severity}) => severity === 'error'));
  return {story, messages};
}

/** What stands in storage → the run's manifest. `sources` are those that could be read, by their path in the story. */
export function plan(storyBytes: Uint8Array, sources: ReadonlyMap<string, Uint8Array>, code: string): Plan {
  const inputs = {
    story: {path: 'story.md', sha256: sha256(storyBytes)},
    sources: [...sources].map(([path, bytes]) => ({path, sha256: sha256(bytes)})),
    code,
  };
  return {...inputs, id: identifyEdition(inputs)};
}

function decode(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch (cause) {
    const reason = 'the story is not UTF-8: save it as UTF-8 in your editor';
    throw new DatelineError([messageAt(path, '', 0, 'story-not-utf8', reason)], 2, {cause});
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

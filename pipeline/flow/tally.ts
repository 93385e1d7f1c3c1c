import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {checkStory} from '../tally/check-prose.ts';
import {tallyStory} from '../tally/tally-story.ts';

export {parseStory} from '../story/parse-story.ts';

/** Event sets and a story → values, tallies, series and checks, with everything that was found wrong on the way:
 *  numbers typed by hand and declarations that select nothing are errors in `messages`. */
export function tally(story: Story, eventSets: readonly EventSet[]): Tallies {
  const tallies = tallyStory(story, eventSets);
  const messages: Message[] = [...tallies.messages, ...checkStory(story, tallies)];
  return {...tallies, messages};
}

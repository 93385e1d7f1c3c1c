import {DatelineError} from '../messages.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import {isUsable} from '../model/outline-event-set.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {checkStory} from '../tally/check-prose.ts';
import {tallyStory as tallyDeclared} from '../tally/tally-story.ts';

export {parseStory} from '../story/parse-story.ts';

/** Event sets and a story → values, tallies, series and checks, with everything that was found wrong on the way:
 *  numbers typed by hand and declarations that select nothing are errors in `messages`. */
export function tally(story: Story, eventSets: readonly EventSet[]): Tallies {
  const tallies = tallyDeclared(story, eventSets);
  const messages: Message[] = [...tallies.messages, ...checkStory(story, tallies)];
  return {...tallies, messages};
}

/** What the sources say, counted and checked, before anything is drawn. */
export interface TalliedStory {
  readonly story: Story;
  readonly eventSets: readonly EventSet[];
  readonly tallies: Tallies;
  /** All that was told on the way, in the order of the stages. */
  readonly messages: readonly Message[];
}

/** A story as `readStory` gives it, the event sets of its sources, and why the other sources have none → its tallies.
 *  Throws every message about sources (exit 2) where none can be used. */
export function tallyStory(
  {story, messages}: {readonly story: Story; readonly messages: readonly Message[]},
  eventSets: readonly EventSet[],
  unreadable: readonly Message[],
): TalliedStory {
  const unread = [...unreadable, ...eventSets.flatMap(({document}) => document.messages)];
  if (!eventSets.some(isUsable)) throw new DatelineError(unread);
  const tallies = tally(story, eventSets);
  return {story, eventSets, tallies, messages: [...messages, ...unread, ...tallies.messages]};
}

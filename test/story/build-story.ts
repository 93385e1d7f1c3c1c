import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {findDates} from '../../pipeline/dates/find-dates.ts';
import {extractFacts} from '../../pipeline/facts/extract-facts.ts';
import {formatMessage} from '../../pipeline/messages.ts';
import type {EventSet} from '../../pipeline/model/event-set.ts';
import type {Message} from '../../pipeline/model/message.ts';
import type {Story} from '../../pipeline/model/story.ts';
import type {Tallies} from '../../pipeline/model/tally.ts';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';
import {parseStory} from '../../pipeline/story/parse-story.ts';
import {checkStory} from '../../pipeline/tally/check-prose.ts';
import {tallyStory} from '../../pipeline/tally/tally-story.ts';

export const harbour = 'test/fixtures/stories/harbour';
export const relations = 'data/soviet-yugoslav-relations';

/** A replacement in one file of a story: the first place where `from` stands becomes `to`. */
export interface Edit {
  readonly file: string;
  readonly from: string | RegExp;
  readonly to: string;
}

export interface Built {
  readonly story: Story;
  readonly eventSets: readonly EventSet[];
  readonly tallies: Tallies;
  /** Of the tallies and of the prose, as lines. */
  readonly messages: readonly string[];
}

/** A story's folder, with edits, through the real stages from its files to its checks. Throws where it can't be parsed. */
export function buildStory(folder: string, ...edits: Edit[]): Built {
  const {story, messages} = parseEdited(folder, edits);
  if (!story) throw new Error(messages.map(formatMessage).join('\n'));
  const eventSets = story.front.sources.map(({file, as}) => readSource(folder, file, as, edits));
  const tallies = tallyStory(story, eventSets);
  const said = [...tallies.messages, ...checkStory(story, tallies)].map(formatMessage);
  return {story, eventSets, tallies, messages: said};
}

/** Every message that a story's folder gives, with edits, from parsing to the check of its prose. */
export function messagesOf(folder: string, ...edits: Edit[]): string[] {
  const {story, messages} = parseEdited(folder, edits);
  return story
    ? [...messages.map(formatMessage), ...buildStory(folder, ...edits).messages]
    : messages.map(formatMessage);
}

function parseEdited(folder: string, edits: readonly Edit[]): {story?: Story; messages: Message[]} {
  return parseStory('story.md', readEdited(folder, 'story.md', edits));
}

function readSource(
  folder: string,
  file: string,
  as: EventSet['document']['source']['format'] | undefined,
  edits: readonly Edit[],
): EventSet {
  const document = parseDocument(
    file,
    new TextEncoder().encode(readEdited(folder, file, edits)),
    as ? {as} : {},
  );
  const dates = findDates(document);
  return {document, dates, facts: extractFacts(document, dates)};
}

function readEdited(folder: string, file: string, edits: readonly Edit[]): string {
  let text = readFileSync(join(folder, file), 'utf8');
  for (const edit of edits.filter((one) => one.file === file)) {
    const changed = text.replace(edit.from, () => edit.to);
    if (changed === text) throw new Error(`nothing to replace in ${file}: ${edit.from}`);
    text = changed;
  }
  return text;
}

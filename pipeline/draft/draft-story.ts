import type {StorySource} from '../model/story.ts';
import {type ChosenEvent, chooseEvents} from './choose-events.ts';
import {declareCategories} from './declare-categories.ts';
import {declareClaims} from './declare-claims.ts';
import {declareCounts} from './declare-counts.ts';
import {declareKeyFigures} from './declare-key-figures.ts';
import {declareSeries} from './declare-series.ts';
import {declareTimeline} from './declare-timeline.ts';
import type {CanDraw, Draft, DraftSource} from './draft.ts';
import {groupEvents} from './group-events.ts';
import {createIds} from './make-id.ts';
import {nameSources} from './name-sources.ts';
import {joinParts, type Part, type Suggest} from './part.ts';
import {rankActors} from './rank-actors.ts';
import {shortenWords} from './shorten-words.ts';
import {tellEvents} from './tell-events.ts';
import {tellHead} from './tell-head.ts';

/** Documents and tables → a story that may be told from them: their strongest events on a timeline and in sections, what
 *  they count, what they say of a direction, the series of their tables. All of it is a suggestion; `updated` is the day
 *  that the story will carry; `canDraw` tells what the figures' fonts hold. Whether every part passes the check is for the caller to try. */
export function draftStory(sources: readonly DraftSource[], updated: string, canDraw: CanDraw): Draft {
  const identify = createIds();
  const declared = nameSources(sources, createIds(), canDraw);
  const named = new Map(sources.map((source, index) => [source, declared[index] as StorySource]));
  const suggest: Suggest = {
    sources,
    identify,
    canDraw,
    sourceOf: (source) => named.get(source) as StorySource,
  };
  const events = chooseEvents(sources, canDraw).map((event) => ({
    ...event,
    id: identify(nameEvent(event), 'date'),
  }));
  const groups = groupEvents(events, suggest);
  const timeline = declareTimeline(groups, suggest);
  const parts: Part[] = [
    declareKeyFigures(sources, suggest),
    timeline,
    ...tellEvents(groups, suggest),
    declareClaims(sources, suggest),
    declareCategories(sources, suggest),
    declareSeries(sources, suggest),
    declareCounts(sources, suggest),
  ];
  const isSilent = parts.every(({body = []}) => body.length === 0);
  const head = tellHead(declared, timeline, {updated, isSilent});
  const joined = joinParts(head.front, parts);
  return {
    ...joined,
    body: isSilent ? head.silence : joined.body,
    fallbacks: {...joined.fallbacks, ...head.fallbacks},
    actors: rankActors(sources),
  };
}

/** What happened and the year of it, where one is said: `treaty-was-signed-1921`. */
function nameEvent({label, event}: ChosenEvent): string {
  const words = shortenWords(label.replace(/^“?(?:the|an?)\s/i, ''), 24).replace('…', '');
  return `${words} ${/^(?:\.\.\/)?(\d{4})(?!X)/.exec(event.date ?? '')?.[1] ?? ''}`;
}

import type {ChosenEvent} from './choose-events.ts';
import type {Suggest} from './part.ts';
import {shortenWords} from './shorten-words.ts';
import {isPlain} from './tell-label.ts';

/** An event with the id of its date. */
export type NamedEvent = ChosenEvent & {readonly id: string};

export interface EventGroup {
  readonly title: string;
  /** In order of time. */
  readonly events: readonly NamedEvent[];
}

/** More lanes and sections than this nobody tells apart. */
const most = 6;
const titleLimit = 70;

/** The events by document, or by section where there is one document: the largest groups in order of the text, and what is
 *  left as the last one. */
export function groupEvents(events: readonly NamedEvent[], suggest: Suggest): EventGroup[] {
  const found = [...Map.groupBy([...events].sort(byPlace(suggest)), (event) => titleOf(event, suggest))];
  if (found.length * 2 > events.length)
    return events.length > 0 ? [toGroup('In order of time', events, events)] : [];
  const isSmall = found.length <= most;
  const largest = [...found].sort(([, a], [, b]) => b.length - a.length).slice(0, isSmall ? most : most - 1);
  const kept = found.filter(
    (group) => largest.includes(group) && group[0] !== '' && (isSmall || group[1].length > 1),
  );
  const rest = found.filter((group) => !kept.includes(group)).flatMap(([, inside]) => inside);
  const groups = kept.map(([title, inside]) => toGroup(title, inside, events));
  if (rest.length === 0) return groups;
  return [...groups, toGroup(groups.length > 0 ? 'Elsewhere' : 'In order of time', rest, events)];
}

function toGroup(title: string, inside: readonly NamedEvent[], events: readonly NamedEvent[]): EventGroup {
  return {title, events: events.filter((event) => inside.includes(event))};
}

/** Empty where the event stands in no section that could be named. */
function titleOf({source, passage}: NamedEvent, {sources, sourceOf, canDraw}: Suggest): string {
  const documents = sources.filter(({eventSet}) => eventSet.document.source.format !== 'table');
  const title =
    documents.length > 1 ? sourceOf(source).title.replace(/\s+\([^()]*\)$/, '') : (passage.section[0] ?? '');
  const words = title.replace(/^\p{Nd}+(?:\.\p{Nd}+)*\.?\s+/u, '').trim();
  const isName = (words.match(/\p{L}{2,}/gu) ?? []).length > 0 && isPlain(words) && canDraw(words);
  return isName ? shortenWords(words, titleLimit) : '';
}

function byPlace({sources}: Suggest): (a: NamedEvent, b: NamedEvent) => number {
  return (a, b) => sources.indexOf(a.source) - sources.indexOf(b.source) || a.passage.start - b.passage.start;
}

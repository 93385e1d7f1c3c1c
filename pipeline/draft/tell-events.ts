import type {Block} from './draft.ts';
import type {EventGroup} from './group-events.ts';
import type {Part, Suggest} from './part.ts';
import {holdsNumber} from './tell-label.ts';

/** The events as a skeleton to write along: a section of the story for each group, with its years in the heading, its events
 *  as a list and the sentence of the strongest beside it. */
export function tellEvents(groups: readonly EventGroup[], suggest: Suggest): Part[] {
  return groups.map((group) => tellGroup(group, suggest));
}

function tellGroup({title, events}: EventGroup, suggest: Suggest): Part {
  const [first, last] = [events[0], events.at(-1)];
  const strongest = events.reduce((best, event) => (event.score > best.score ? event : best));
  const years = first && last && first !== last ? suggest.identify(`years ${title}`, 'years') : undefined;
  const heading: Block =
    years === undefined
      ? {text: `## ${asProse(title)}`}
      : {text: `## ${asProse(title)} :date[${years}]`, otherwise: `## ${asProse(title)}`};
  return {
    ...(holdsNumber(title) ? {names: [title]} : {}),
    ...(years === undefined ? {} : {computed: {[years]: {operation: 'years', of: events.map(({id}) => id)}}}),
    body: [
      heading,
      {text: tellCount(events.length, title)},
      {text: `::quote{#${strongest.id}}`},
      {text: events.map(({id, telling}) => `- :date[${id}]: ${asProse(telling)}`).join('\n')},
    ],
  };
}

function tellCount(count: number, title: string): string {
  if (count === 1) return 'One event was chosen here.';
  return title === 'In order of time'
    ? 'Events that are told with a date.'
    : 'What happened, in order of time.';
}

/** Labels hold no markup; a colon before a letter and a mark at the beginning of a line would be read as some. */
function asProse(text: string): string {
  return text.replace(/:(?=[\p{L}\p{N}:[])/gu, '\\:').replace(/^([-+=>])/, '\\$1');
}

import type {FrontMatter, StorySource} from '../model/story.ts';
import type {Block, Draft} from './draft.ts';
import type {Part} from './part.ts';
import {shortenWords} from './shorten-words.ts';
import {holdsNumber} from './tell-label.ts';
import {withoutYears} from './without-years.ts';

const titleLimit = 90;
const untitled = 'A story to be told';
const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** The head of a draft: the sources' titles as its headline, and two lines that say to readers what it is. `silence` is the
 *  body where nothing was found to tell. */
export function tellHead(
  sources: readonly StorySource[],
  {tallies = []}: Part,
  {updated, isSilent}: {updated: string; isSilent: boolean},
): {
  front: Pick<FrontMatter, 'title' | 'names' | 'kicker' | 'standfirst' | 'updated' | 'sources'>;
  fallbacks: Draft['fallbacks'];
  silence: readonly Block[];
} {
  const [timeline] = tallies;
  const what = listSources(sources);
  const title = titleOf(sources);
  return {
    front: {
      title,
      ...(holdsNumber(title) && !sources.some((source) => title === source.title) ? {names: [title]} : {}),
      kicker: timeline ? `Draft, :date[${timeline.id}.span]` : 'Draft',
      standfirst: `Suggested by a program from ${what}, and edited by nobody yet.${isSilent ? '' : ' Every underlined date and number leads to the sentence that it comes from.'}`,
      updated,
      sources: [...sources],
    },
    fallbacks: {'/title': untitled, '/kicker': 'Draft'},
    silence: [
      {
        text: `No dated event, no enumeration and no series over years was found in ${what}. The evidence page shows what was read.`,
      },
    ],
  };
}

/** The documents' title without its years, or the tables' where there is no document; of several as many as fit, and that there are others. */
function titleOf(sources: readonly StorySource[]): string {
  const documents = sources.filter(({as}) => as !== 'table');
  const named = documents.length > 0 ? documents : sources;
  const titles = [...new Set(named.map(({title}) => withoutYears(title)))].filter((title) => title !== '');
  const [first = ''] = titles.map((title) =>
    titles.length > 1 ? title.replace(/\s+\([^()]*\)$/, '') : title,
  );
  if (titles.length < 2) return first === '' ? untitled : first;
  const all = `${titles.slice(0, -1).join(', ')} and ${titles.at(-1)}`;
  return all.length <= titleLimit ? all : `${shortenWords(first, titleLimit - 12)}, and others`;
}

function listSources(sources: readonly StorySource[]): string {
  const tables = sources.filter(({as}) => as === 'table').length;
  const parts = [count(sources.length - tables, 'document'), count(tables, 'table')].filter(
    (part) => part !== '',
  );
  return parts.join(' and ');
}

function count(number: number, noun: string): string {
  if (number === 0) return '';
  return number === 1 ? `one ${noun}` : `${small[number] ?? 'many'} ${noun}s`;
}

import type {EventSet} from '../model/event-set.ts';
import type {Story} from '../model/story.ts';
import type {Say} from './tally-context.ts';

export interface MatchedSources {
  /** By the source's id, in the story's order. */
  readonly found: ReadonlyMap<string, EventSet>;
  /** Ids of the sources that have no usable event set. */
  readonly absent: ReadonlySet<string>;
}

/** Which event set belongs to which source of the story. A source without one, or with a document that couldn't be
 *  read, is absent and told as a warning (`source-absent`): the edition can be built without it. */
export function matchSources({front}: Story, eventSets: readonly EventSet[], say: Say): MatchedSources {
  const found = new Map<string, EventSet>();
  const absent = new Set<string>();
  const byPath = new Map(eventSets.map((eventSet) => [eventSet.document.source.path, eventSet]));
  for (const [index, {id, file}] of front.sources.entries()) {
    const eventSet =
      byPath.get(file) ?? eventSets.find(({document: {source}}) => source.path.endsWith(`/${file}`));
    if (eventSet && isUsable(eventSet)) {
      found.set(id, eventSet);
      continue;
    }
    absent.add(id);
    const reason = `the source "${id}" (${file}) couldn't be used; what is declared from it is left out`;
    say(['sources', index, 'file'], 'source-absent', reason, 'warning');
  }
  return {found, absent};
}

function isUsable({document}: EventSet): boolean {
  return document.passages.length > 0 || document.tables.length > 0;
}

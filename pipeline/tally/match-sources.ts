import type {EventSet} from '../model/event-set.ts';
import {isUsable} from '../model/outline-event-set.ts';
import type {Story} from '../model/story.ts';
import type {Say} from './tally-context.ts';

export interface MatchedSources {
  /** By the source's id, in the story's order. */
  readonly found: ReadonlyMap<string, EventSet>;
  /** Ids of the sources that have no usable event set. */
  readonly absent: ReadonlySet<string>;
}

/** Which event set belongs to which source of the story: never that of a file that another source names in full. A source
 *  without one, or with a document that couldn't be read, is absent and told as a warning (`source-absent`): the edition can
 *  be built without it. */
export function matchSources({front}: Story, eventSets: readonly EventSet[], say: Say): MatchedSources {
  const found = new Map<string, EventSet>();
  const absent = new Set<string>();
  const byPath = new Map(eventSets.map((eventSet) => [eventSet.document.source.path, eventSet]));
  const named = new Set(front.sources.map(({file}) => file));
  const byEnding = indexEndings(eventSets.filter(({document}) => !named.has(document.source.path)));
  for (const [index, {id, file}] of front.sources.entries()) {
    const eventSet = byPath.get(file) ?? byEnding.get(file);
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

/** By each part of its path that follows a slash: `a/b/c.txt` is found as `b/c.txt` and `c.txt`. Of several, the first. */
function indexEndings(eventSets: readonly EventSet[]): Map<string, EventSet> {
  const found = new Map<string, EventSet>();
  for (const eventSet of eventSets) {
    const {path} = eventSet.document.source;
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const ending = path.slice(slash + 1);
      if (!found.has(ending)) found.set(ending, eventSet);
    }
  }
  return found;
}

import type {UsedIn} from '../../report-templates/evidence-parts.ts';
import type {Value} from '../model/tally.ts';
import type {Use} from './cite-values.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOf} from './open-sources.ts';

/** A value that rests on more places than this changes with any of them, and the pages of all others needn't. */
const mostPlaces = 500;

/** Where the report prints what each place of the sources says: by the place's address, then by section.
 *  A value that is printed again in a section is linked once. */
export function groupUses(
  uses: readonly Use[],
  sources: ReadonlyMap<string, OpenSource>,
): ReadonlyMap<string, UsedIn[]> {
  const byAddress = new Map<string, Map<string, Map<string, {href: string; display: string}>>>();
  for (const {anchor, value, title} of uses) {
    for (const {path, start} of value.citations) {
      const source = sources.get(path);
      if (!source) continue;
      const address = addressOf(source, start);
      const sections =
        byAddress.get(address) ?? new Map<string, Map<string, {href: string; display: string}>>();
      byAddress.set(address, sections);
      const links = sections.get(title) ?? new Map<string, {href: string; display: string}>();
      sections.set(title, links);
      const display = nameUse(value);
      if (!links.has(display)) links.set(display, {href: `../index.html#${anchor}`, display});
    }
  }
  return new Map(
    [...byAddress].map(([address, sections]) => [
      address,
      [...sections].map(([title, links]) => ({title, links: [...links.values()]})),
    ]),
  );
}

function nameUse({citations, display, unit}: Value): string {
  if (citations.length <= mostPlaces) return display;
  return unit ? `a count of ${unit}` : 'a count';
}

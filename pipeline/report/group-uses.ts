import type {UsedIn} from '../../report-templates/evidence-parts.ts';
import type {Use} from './cite-values.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOf} from './open-sources.ts';

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
      if (!links.has(value.display))
        links.set(value.display, {href: `../index.html#${anchor}`, display: value.display});
    }
  }
  return new Map(
    [...byAddress].map(([address, sections]) => [
      address,
      [...sections].map(([title, links]) => ({title, links: [...links.values()]})),
    ]),
  );
}

import type {UsedIn} from '../../report-templates/evidence-parts.ts';
import type {Citation} from '../model/span.ts';
import type {Value} from '../model/tally.ts';
import type {Use} from './cite-values.ts';
import type {OpenSource} from './open-sources.ts';
import {addressOfCitation} from './open-sources.ts';

/** A value that rests on more places than this changes with any of them, and the pages of all others needn't. */
const mostPlaces = 500;

/** A value that the report prints from places of one source. */
export interface SourceUse {
  /** Where it is printed. */
  readonly link: UseLink;
  /** Those in the source. */
  readonly citations: readonly Citation[];
}

/** The same with the addresses of its places, in their order; one may be named more than once. */
interface PlacedUse {
  readonly link: UseLink;
  readonly addresses: readonly string[];
}

interface UseLink {
  /** Of the section that prints the value. */
  readonly title: string;
  readonly href: string;
  readonly display: string;
}

/** By page of each source: what the report prints from it, in the order of the report. */
export function listUses(
  uses: readonly Use[],
  sources: ReadonlyMap<string, OpenSource>,
): ReadonlyMap<string, readonly SourceUse[]> {
  const byPage = new Map<string, SourceUse[]>();
  for (const {link, value} of linkOnce(uses)) {
    for (const [path, citations] of Map.groupBy(value.citations, ({path}) => path)) {
      const source = sources.get(path);
      if (!source) continue;
      const onPage = byPage.get(source.page);
      if (onPage) onPage.push({link, citations});
      else byPage.set(source.page, [{link, citations}]);
    }
  }
  return byPage;
}

/** Uses of one source, placed on its page. */
export function placeUses(source: OpenSource, uses: readonly SourceUse[]): PlacedUse[] {
  return uses.map(({link, citations}) => ({
    link,
    addresses: citations.map((citation) => addressOfCitation(source, citation)),
  }));
}

/** A value that is printed again in a section is linked once. */
function linkOnce(uses: readonly Use[]): {link: UseLink; value: Value}[] {
  const linked = new Map<string, {link: UseLink; value: Value}>();
  for (const {anchor, value, title} of uses) {
    const key = JSON.stringify([title, value.id]);
    const link = {title, href: `../index.html#${anchor}`, display: nameUse(value)};
    if (!linked.has(key)) linked.set(key, {link, value});
  }
  return [...linked.values()];
}

function nameUse({citations, display, number, unit}: Value): string {
  if (citations.length > mostPlaces) return unit ? `a count of ${unit}` : 'a count';
  // A bare number says nothing as a link; units of many words would fill the margin.
  const isBare = /^[\d,.]+$/.test(display) && /^\S+$/.test(unit ?? '');
  const agrees = number !== 1 || !unit?.endsWith('s');
  return isBare && agrees ? `${display} ${unit}` : display;
}

/** Where the report prints what each place of a page says: by the place's address, then by section, each display once. */
export function groupUses(placed: readonly PlacedUse[]): ReadonlyMap<string, UsedIn[]> {
  const each = placed.flatMap(({link, addresses}) => addresses.map((address) => ({address, link})));
  const byAddress = Map.groupBy(each, ({address}) => address);
  return new Map(
    [...byAddress].map(([address, found]) => {
      const sections = Map.groupBy(
        found.map(({link}) => link),
        ({title}) => title,
      );
      return [address, [...sections].map(([title, links]) => ({title, links: onePerDisplay(links)}))];
    }),
  );
}

function onePerDisplay(links: readonly UseLink[]): UsedIn['links'] {
  const shown = new Map<string, {href: string; display: string}>();
  for (const {href, display} of links) if (!shown.has(display)) shown.set(display, {href, display});
  return [...shown.values()];
}

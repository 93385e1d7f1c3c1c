import type {FigureSpec} from '../model/figure.ts';
import type {Citation} from '../model/span.ts';
import type {Value} from '../model/tally.ts';

/** So many places of a value are given with a figure: who takes eight numbers away needn't take the forty thousand events
 *  that they count. The edition's data have them all, under the value's id. */
export const mostPlaces = 500;

/** A value with its first places, and how many others it has. */
export type ShortValue = Value & {readonly others?: number};

/** A figure whose values have no more places than are given with it. It is what is drawn and what a drawing is known by, so a
 *  count of all events isn't gone through for each of its figures. */
export function shortenPlaces(spec: FigureSpec): FigureSpec {
  return shorten(spec) as FigureSpec;
}

function shorten(part: unknown): unknown {
  if (part === null || typeof part !== 'object') return part;
  if (Array.isArray(part)) return part.map(shorten);
  if (hasMany(part)) {
    const {citations} = part;
    return {...part, citations: citations.slice(0, mostPlaces), others: citations.length - mostPlaces};
  }
  return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, shorten(member)]));
}

function hasMany(part: object): part is {readonly citations: readonly Citation[]} {
  return 'citations' in part && Array.isArray(part.citations) && part.citations.length > mostPlaces;
}

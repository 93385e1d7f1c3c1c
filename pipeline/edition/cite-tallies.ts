import type {CitationTable} from '../model/citation-table.ts';
import type {Citation} from '../model/span.ts';
import type {Tally, Value} from '../model/tally.ts';

/** Tallies as `data/tallies.json` has them. Their values stand without citations, which are those of the value of the same
 *  id in `data/values.json`; any that isn't one of `values` keeps its own. Other citations are rows of the table. */
export function citeTallies(
  tallies: readonly Tally[],
  values: readonly Value[],
  table: CitationTable,
): unknown[] {
  const listed = new Map(values.map((value) => [value.id, value]));
  const cite = (part: unknown): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(cite);
    if (isValue(part)) return citeValue(part);
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => [key, isCitation(member) ? rowOf(member) : cite(member)]),
    );
  };
  const citeValue = ({citations, ...value}: Value) => {
    const known = listed.get(value.id);
    const isKnown = known !== undefined && isSame(table.cite(known.citations), table.cite(citations));
    return isKnown ? value : {...value, citations: table.cite(citations)};
  };
  const rowOf = (citation: Citation) => table.cite([citation])[0]?.[0];
  return tallies.map(cite);
}

function isValue(part: object): part is Value {
  return 'citations' in part && 'provenance' in part;
}

function isCitation(member: unknown): member is Citation {
  return typeof member === 'object' && member !== null && 'quote' in member && 'start' in member;
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

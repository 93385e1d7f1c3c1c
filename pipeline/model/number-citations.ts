import {type CitationRange, type CitationTable, listRows} from './citation-table.ts';
import type {Citation} from './span.ts';

/** A copy of plain data whose citations are numbers of the table: each list under `citations` is its ranges, each one under
 *  `citation` its row. A list that `isTold` holds to be told elsewhere is left out. */
export function numberCitations(
  data: unknown,
  table: CitationTable,
  isTold: (owner: object, ranges: readonly CitationRange[]) => boolean = () => false,
): unknown {
  const copy = (part: unknown): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(copy);
    return Object.fromEntries(
      Object.entries(part).flatMap(([key, member]): [string, unknown][] => {
        if (key === 'citation' && isCitation(member)) return [[key, table.cite([member])[0]?.[0]]];
        // A column of a table may be called so, too.
        if (key !== 'citations' || !Array.isArray(member)) return [[key, copy(member)]];
        const ranges = table.cite(member);
        return isTold(part, ranges) ? [] : [[key, ranges]];
      }),
    );
  };
  return copy(data);
}

function isCitation(member: unknown): member is Citation {
  return typeof member === 'object' && member !== null && 'quote' in member && 'start' in member;
}

/** What `numberCitations` was given, again, from the rows of its table. */
export function restoreCitations(data: unknown, rows: readonly Citation[]): unknown {
  const copy = (part: unknown): unknown => {
    if (part === null || typeof part !== 'object') return part;
    if (Array.isArray(part)) return part.map(copy);
    return Object.fromEntries(
      Object.entries(part).map(([key, member]) => {
        if (key === 'citation' && typeof member === 'number') return [key, rows[member]];
        if (key === 'citations' && Array.isArray(member))
          return [key, listRows(member).map((row) => rows[row])];
        return [key, copy(member)];
      }),
    );
  };
  return copy(data);
}

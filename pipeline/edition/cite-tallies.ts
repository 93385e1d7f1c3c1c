import type {CitationTable} from '../model/citation-table.ts';
import {numberCitations} from '../model/number-citations.ts';
import type {Tally, Value} from '../model/tally.ts';

/** Tallies as `data/tallies.json` has them. Their values stand without citations, which are those of the value of the same
 *  id in `data/values.json`; any that isn't one of `values` keeps its own. Other citations are rows of the table. */
export function citeTallies(
  tallies: readonly Tally[],
  values: readonly Value[],
  table: CitationTable,
): unknown {
  const listed = new Map(values.map((value) => [value.id, value]));
  return numberCitations(tallies, table, (owner, ranges) => {
    const known = 'id' in owner ? listed.get(String(owner.id)) : undefined;
    return known !== undefined && isSame(table.cite(known.citations), ranges);
  });
}

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

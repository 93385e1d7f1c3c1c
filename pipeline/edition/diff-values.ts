import {countRows, firstRows} from '../model/citation-table.ts';
import type {Change, EditionCitation, EditionValue, ValueState} from '../model/edition.ts';
import {citePlaces} from './cite-places.ts';
import {isSameValue} from './gate-edition.ts';
import type {CitationAt} from './read-citations.ts';
import type {EditionContent} from './read-edition.ts';
import type {ComparedEdition} from './read-sentences.ts';

export type ValueChange = Change<ValueState> & {readonly id: string; readonly type: EditionValue['type']};

/** Of a value that has more places than one reads through, some are shown: what it counts stands among the events. Its
 *  edition names all. */
const mostPlaces = 100;
const firstPlaces = 10;

/** The values that say something else, are new or gone, with their first places. */
export function diffValues(from: ComparedEdition, to: ComparedEdition): ValueChange[] {
  const changes = listChangedValues(from, to);
  if (changes.length === 0) return [];
  const [stateBefore, stateNow] = [describeValues(from), describeValues(to)];
  return changes.map(({id, type, old, new: fresh}) => ({
    id,
    type,
    ...(old && {old: stateBefore(old)}),
    ...(fresh && {new: stateNow(fresh)}),
  }));
}

/** Those values themselves, in order of their ids. One that only stands elsewhere is the same. */
export function listChangedValues(
  from: EditionContent,
  to: EditionContent,
): (Change<EditionValue> & Pick<EditionValue, 'id' | 'type'>)[] {
  const [before, now] = [byId(from.values.values), byId(to.values.values)];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id) => {
    const [old, fresh] = [before.get(id), now.get(id)];
    const type = (fresh ?? old)?.type;
    if (type === undefined || (old && fresh && isSameValue(old, fresh))) return [];
    return [{id, type, ...(old && {old}), ...(fresh && {new: fresh})}];
  });
}

function byId(values: readonly EditionValue[]): Map<string, EditionValue> {
  return new Map(values.map((value) => [value.id, value]));
}

function describeValues({
  sentences,
  cited,
  citationAt,
}: ComparedEdition): (value: EditionValue) => ValueState {
  const cite = citePlaces(sentences, cited);
  return (value) => {
    const {display, provenance, how} = value;
    const {shown, others} = listPlaces(value, citationAt);
    return {display, provenance, how, citations: shown.map(cite), ...(others > 0 && {others})};
  };
}

/** The places of a value that a reader of a diff is shown, and how many others there are. */
export function listPlaces(
  {citations}: EditionValue,
  citationAt: CitationAt,
): {readonly shown: readonly EditionCitation[]; readonly others: number} {
  const count = countRows(citations);
  const most = count > mostPlaces ? firstPlaces : mostPlaces;
  const shown = firstRows(citations, most);
  return {shown: onePerPlace(shown.map(citationAt)), others: count - shown.length};
}

/** A number that is computed from computed ones cites the same words more than once. */
function onePerPlace(citations: readonly EditionCitation[]): EditionCitation[] {
  const places = new Map(
    citations.map((citation) => [`${citation.path}#${citation.start}-${citation.end}`, citation]),
  );
  return [...places.values()];
}

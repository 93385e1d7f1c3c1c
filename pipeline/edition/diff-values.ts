import type {Change, EditionValue, ValueState} from '../model/edition.ts';
import {citePlaces} from './cite-places.ts';
import {isSameValue} from './gate-edition.ts';
import type {EditionContent} from './read-edition.ts';

export type ValueChange = Change<ValueState> & {readonly id: string; readonly type: EditionValue['type']};

/** The values that say something else, are new or gone, in order of their ids. One that only stands elsewhere is the same. */
export function diffValues(from: EditionContent, to: EditionContent): ValueChange[] {
  const [before, now] = [byId(from.values.values), byId(to.values.values)];
  const [stateBefore, stateNow] = [describeValues(from), describeValues(to)];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): ValueChange[] => {
    const [old, fresh] = [before.get(id), now.get(id)];
    const type = (fresh ?? old)?.type;
    if (type === undefined || (old && fresh && isSameValue(old, fresh))) return [];
    return [{id, type, ...(old && {old: stateBefore(old)}), ...(fresh && {new: stateNow(fresh)})}];
  });
}

function byId(values: readonly EditionValue[]): Map<string, EditionValue> {
  return new Map(values.map((value) => [value.id, value]));
}

function describeValues({sentences}: EditionContent): (value: EditionValue) => ValueState {
  const cite = citePlaces(sentences);
  return ({display, provenance, how, citations}) => ({
    display,
    provenance,
    how,
    citations: onePerPlace(citations).map(cite),
  });
}

/** A number that is computed from computed ones cites the same words more than once. */
function onePerPlace(citations: EditionValue['citations']): EditionValue['citations'] {
  const places = new Map(
    citations.map((citation) => [`${citation.path}#${citation.start}-${citation.end}`, citation]),
  );
  return [...places.values()];
}

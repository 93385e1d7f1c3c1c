import type {Change, EditionValue, ValueState} from '../model/edition.ts';
import {isSameValue} from './gate-edition.ts';

export type ValueChange = Change<ValueState> & {readonly id: string; readonly type: EditionValue['type']};

/** The values that say something else, are new or gone, in order of their ids. One that only stands elsewhere is the same. */
export function diffValues(from: readonly EditionValue[], to: readonly EditionValue[]): ValueChange[] {
  const [before, now] = [byId(from), byId(to)];
  const ids = [...new Set([...before.keys(), ...now.keys()])].sort();
  return ids.flatMap((id): ValueChange[] => {
    const [old, fresh] = [before.get(id), now.get(id)];
    const type = (fresh ?? old)?.type;
    if (type === undefined || (old && fresh && isSameValue(old, fresh))) return [];
    return [{id, type, ...(old && {old: toState(old)}), ...(fresh && {new: toState(fresh)})}];
  });
}

function byId(values: readonly EditionValue[]): Map<string, EditionValue> {
  return new Map(values.map((value) => [value.id, value]));
}

function toState({display, how, citations}: EditionValue): ValueState {
  return {
    display,
    how,
    citations: citations.map(({path, line, column, quote}) => ({path, line, column, quote})),
  };
}

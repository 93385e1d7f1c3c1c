import {visit} from 'unist-util-visit';
import {offsetOf, pointerTo} from '../model/declaration-offsets.ts';
import {frontTexts} from '../model/front-texts.ts';
import {tokenizeRichText} from '../model/rich-text.ts';
import type {Story} from '../model/story.ts';
import type {Tallies, Value} from '../model/tally.ts';
import type {Problem} from './prose-problem.ts';
import {suggestId} from './suggest-id.ts';

/** One place where a story prints a value. */
export interface Printed {
  /** The directive; a key figure has none and prints any kind. */
  readonly name?: 'value' | 'date';
  readonly id: string;
  /** Offset in the story's file. */
  readonly at: number;
}

/** Every value that the story prints is there and of the kind that its directive says. Where a source is absent, what is
 *  missing may have gone with it: then it's a warning. */
export function checkPrinted(story: Story, {values, messages}: Tallies): Problem[] {
  const byId = new Map(values.map((value) => [value.id, value]));
  const absent = messages.some(({rule}) => rule === 'source-absent');
  return findPrinted(story).flatMap((printed): Problem[] => {
    const value = byId.get(printed.id);
    if (value) return checkKind(printed, value);
    const reason = `found no value "${printed.id}"; ${suggestId(printed.id, [...byId.keys()])}`;
    return [{at: printed.at, rule: 'value-unknown', reason, severity: absent ? 'warning' : 'error'}];
  });
}

/** Every `:value[id]` and `:date[id]` of the front matter and the body, and the value of each key figure. */
export function findPrinted({front, offsets, body, text: file}: Story): Printed[] {
  const placeOf = (steps: readonly PropertyKey[]) => offsetOf(offsets, pointerTo(steps));
  const declared = frontTexts(front).flatMap(({steps, text}) =>
    tokenizeRichText(text).flatMap(({type, text: id}) =>
      type === 'value' || type === 'date'
        ? [{name: type, id, at: placeBehind(file, placeOf(steps), `:${type}[${id}]`)}]
        : [],
    ),
  );
  const key = (front['key-figures'] ?? []).map(({value}, index) => ({
    id: value,
    at: placeOf(['key-figures', index, 'value']),
  }));
  const told: Printed[] = [];
  visit(body, 'textDirective', ({name, children: [label], position}) => {
    if ((name === 'value' || name === 'date') && label?.type === 'text') {
      told.push({name, id: label.value, at: position?.start.offset ?? 0});
    }
  });
  return [...declared, ...key, ...told];
}

/** Directives are never folded or escaped in YAML, so the first one behind the key is meant. */
function placeBehind(file: string, key: number, directive: string): number {
  const at = file.indexOf(directive, key);
  return at < 0 ? key : at;
}

function checkKind({name, id, at}: Printed, {type, display}: Value): Problem[] {
  const expected = type === 'date' ? 'date' : 'value';
  if (name === undefined || name === expected) return [];
  const reason = `found :${name}[${id}], which is the ${type} ${display}; expected :${expected}[${id}]`;
  return [{at, rule: 'directive-kind', reason, severity: 'error'}];
}

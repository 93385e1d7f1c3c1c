import type {RichText} from '../model/figure.ts';
import type {Value} from '../model/tally.ts';

/** Text of a declaration with `:value[id]` and `:date[id]` in it → its parts, values in place of directives.
 *  Throws on an id that no value has: declarations are checked before pages are written. */
export function resolveRichText(text: string, values: ReadonlyMap<string, Value>): RichText {
  return text
    .trim()
    .split(/:(?:value|date)\[([^\]\s]+)\]/)
    .map((part, index) => (index % 2 ? findValue(part, values) : part))
    .filter((part) => part !== '');
}

/** The value that an id names. */
export function findValue(id: string, values: ReadonlyMap<string, Value>): Value {
  const value = values.get(id);
  if (!value) throw new Error(`no value has the id ${JSON.stringify(id)}`);
  return value;
}

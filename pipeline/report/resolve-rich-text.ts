import type {RichText} from '../model/figure.ts';
import type {Value} from '../model/tally.ts';

/** Printed where a value rests on a source that could not be read. */
export const notAvailable = '(not available)';

/** Text of a declaration with `:value[id]` and `:date[id]` in it → its parts, values in place of directives. */
export function resolveRichText(text: string, values: ReadonlyMap<string, Value>): RichText {
  return text
    .trim()
    .split(/:(?:value|date)\[([^\]\s]+)\]/)
    .map((part, index) => (index % 2 ? (values.get(part) ?? notAvailable) : part))
    .filter((part) => part !== '');
}

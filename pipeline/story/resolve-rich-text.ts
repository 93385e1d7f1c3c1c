import type {RichText} from '../model/figure.ts';
import {tokenizeRichText} from '../model/rich-text.ts';
import type {Value} from '../model/tally.ts';

/** A text with `:value[id]` and `:date[id]` → its plain pieces and the values themselves, in order. A reference
 *  that has no value stays as it is written; `checkStory` says where. */
export function resolveRichText(text: string, values: ReadonlyMap<string, Value>): RichText {
  return tokenizeRichText(text).map((token) =>
    token.type === 'value' || token.type === 'date'
      ? (values.get(token.text) ?? `:${token.type}[${token.text}]`)
      : token.text,
  );
}

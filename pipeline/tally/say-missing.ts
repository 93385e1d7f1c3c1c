import {suggestId} from './suggest-id.ts';
import type {TallyContext} from './tally-context.ts';

/** Says that there is no value of this id, with the nearest that there is. Where a source is absent, what is declared
 *  may have gone with it: then it's a warning. */
export function sayMissing(
  {values, absent, say}: Pick<TallyContext, 'values' | 'absent' | 'say'>,
  reference: string,
  steps: readonly PropertyKey[],
): void {
  const reason = `found no value "${reference}"; ${suggestId(reference, [...values.keys()])}`;
  say(steps, 'value-unknown', reason, absent.size > 0 ? 'warning' : 'error');
}

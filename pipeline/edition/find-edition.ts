import {DatelineError} from '../messages.ts';
import type {History} from '../model/edition.ts';

/** The full id of the edition that `start` begins, among those in the history. Throws `edition-unknown` where none or
 *  several begin so. */
export function findEdition({entries}: History, start: string, place: string): string {
  const ids = [...new Set(entries.map(({edition}) => edition))].filter((id) => id.startsWith(start));
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return id;
  const reason =
    ids.length === 0
      ? `no edition ${start} is known here: ${entries.length === 0 ? 'none is at all, so check the target' : 'history/index.html lists those that are'}`
      : `${start} may be ${ids.join(' or ')}: name more of it`;
  throw refusal(place, 'edition-unknown', reason);
}

/** A decision that can't be carried out, and why. */
export function refusal(place: string, rule: string, reason: string): DatelineError {
  return new DatelineError([{path: place, line: 1, column: 1, rule, reason, severity: 'error'}]);
}

/** Every decision is explained in the history. Throws `reason-missing` where there is none. */
export function requireReason(place: string, reason: string): string {
  if (reason.trim() !== '') return reason.trim();
  throw refusal(
    place,
    'reason-missing',
    'a decision needs its reason, which the history shows: give it with --reason',
  );
}

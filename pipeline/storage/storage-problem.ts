import {DatelineError} from '../messages.ts';

/** The error for what goes wrong with a storage: `place` names the object or the target, exit code 2. */
export function storageProblem(place: string, rule: string, reason: string, cause?: unknown): DatelineError {
  return new DatelineError([{path: place, line: 1, column: 1, rule, reason, severity: 'error'}], 2, {cause});
}

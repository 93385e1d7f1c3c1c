/** Errors that the wildcard doesn't match. */
const terminal = ['States.DataLimitExceeded', 'States.Runtime'];

/** Whether an `ErrorEquals` matches the error of that name. `States.ALL` matches all but `States.DataLimitExceeded` and
 *  `States.Runtime`, `States.TaskFailed` all of those but `States.Timeout`; `States.Timeout` also a missed heartbeat.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html#error-handling-error-representation */
export function matchesError(errorEquals: readonly string[], error: string): boolean {
  if (error === 'States.Runtime') return false;
  return errorEquals.some((name) => {
    if (name === error) return true;
    if (terminal.includes(error)) return false;
    if (name === 'States.ALL') return true;
    if (name === 'States.TaskFailed') return error !== 'States.Timeout';
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}

import type {Json} from './definition.ts';
import {StateError} from './state-error.ts';

/** Bytes of UTF-8 that a task's or state's input or output may have.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html#service-limits-task-executions */
export const payloadLimit = 262_144;
/** Bytes that all variables of an execution may have together.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/workflow-variables.html#variable-limits */
export const variablesLimit = 10 * 1024 * 1024;
/** Events in the history of a Standard execution.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html#service-limits-state-machine-executions */
export const historyLimit = 25_000;
/** Seconds that an Express execution may take, the children of a Distributed Map included.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html#service-limits-state-machine-executions */
export const expressLimit = 300;
/** Children of one Map Run that run at once, also where the definition says more or nothing.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html#service-limits-map-run */
export const mapRunConcurrency = 10_000;
/** Iterations of an inline Map that run at once.
 *  https://docs.aws.amazon.com/step-functions/latest/dg/state-map-inline.html */
export const inlineConcurrency = 40;

/** How many bytes a payload is on the wire; throws `States.DataLimitExceeded` above the limit. */
export function measurePayload(value: Json, what: string): number {
  const size = Buffer.byteLength(JSON.stringify(value));
  if (size > payloadLimit) {
    const reason = `${what} has ${size} bytes, above the maximum of ${payloadLimit}`;
    throw new StateError('States.DataLimitExceeded', reason);
  }
  return size;
}

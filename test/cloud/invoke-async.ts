import type {Json} from '../state-machine/definition.ts';
import type {VirtualClock} from '../state-machine/virtual-clock.ts';
import type {FakeLambda} from './fake-lambda.ts';

/** Invokes a function as an event does: tried three times, after one and after two more minutes. Whether it went well.
 *  https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html */
export async function invokeAsync(
  clock: VirtualClock,
  lambda: FakeLambda,
  FunctionName: string,
  Payload: Json,
): Promise<boolean> {
  for (const pause of [60, 120, undefined]) {
    const isDone = await lambda.invoke({FunctionName, Payload}).then(
      () => true,
      () => false,
    );
    if (isDone) return true;
    if (pause !== undefined) await clock.sleep(pause * 1000);
  }
  return false;
}

/** What goes wrong with one invocation of a function. `at` counts its calls to the outside from 0; where it makes fewer,
 *  nothing goes wrong. */
export type Fault =
  /** Refused before it begins: too many at once. */
  | {readonly type: 'throttled'}
  /** The service fails before it begins. */
  | {readonly type: 'refused'}
  /** It does all its work, and the answer is lost. */
  | {readonly type: 'lost-answer'}
  /** The process dies before or after a call, as out of memory. */
  | {readonly type: 'crash'; readonly at: number; readonly when: 'before' | 'after'}
  /** A call takes until the function's time is up. */
  | {readonly type: 'stuck'; readonly at: number}
  /** The caller takes it for lost, while it goes on after so many seconds. */
  | {readonly type: 'lingering'; readonly at: number; readonly seconds: number}
  /** A call takes so many seconds. */
  | {readonly type: 'pause'; readonly at: number; readonly seconds: number}
  /** Each call takes up to so many seconds. */
  | {readonly type: 'slow'; readonly seconds: number}
  /** A call to a storage fails, with nothing written. */
  | {readonly type: 'storage'; readonly at: number}
  /** It is run twice at once; the first answer counts. */
  | {readonly type: 'twice'};

/** A fault of any type, as chance has it, for a function that makes so many calls when all goes well. */
export function drawFault(random: () => number, calls: number): Fault {
  const pick = <T>(...options: T[]): T => options[Math.floor(random() * options.length)] as T;
  const at = Math.floor(random() * calls);
  const seconds = Math.ceil(random() * pick(5, 60, 600));
  return pick<Fault>(
    {type: 'throttled'},
    {type: 'refused'},
    {type: 'lost-answer'},
    {type: 'crash', at, when: 'before'},
    {type: 'crash', at, when: 'after'},
    {type: 'stuck', at},
    {type: 'lingering', at, seconds},
    {type: 'pause', at, seconds},
    {type: 'slow', seconds: seconds / 10},
    {type: 'storage', at},
    {type: 'twice'},
  );
}

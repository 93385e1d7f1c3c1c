import type {Message} from '../model/message.ts';

/** What a command came to; `runCommand` alone prints it. */
export interface Outcome {
  /** 0 done, 1 a check failed or the edition is held, 2 an input is unusable. */
  readonly exitCode: 0 | 1 | 2;
  /** For people, on standard output: whole lines. */
  readonly text: string;
  /** The same for machines, in the place of `text` where they ask for it; the messages are added to it. */
  readonly json?: Readonly<Record<string, unknown>>;
  readonly messages?: readonly Message[];
}

/** Told what a command came to; a command that has printed its results itself tells its exit code alone. */
export type OnOutcome = (outcome: Outcome | number) => Promise<void>;

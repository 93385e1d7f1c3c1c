import type {Message} from '../model/message.ts';

/** A problem at an offset of the story's text. */
export interface Problem {
  readonly at: number;
  readonly rule: string;
  readonly reason: string;
  readonly severity: Message['severity'];
}

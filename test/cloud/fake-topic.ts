import type {Json} from '../state-machine/definition.ts';
import {StateError} from '../state-machine/state-error.ts';

export interface Notification {
  readonly subject?: string;
  readonly message: string;
}

export interface FakeTopic {
  readonly notifications: Notification[];
  /** What Step Functions gets for `arn:aws:states:::sns:publish`. */
  readonly publish: (input: Json) => Promise<Json>;
  /** Which requests the service can't serve from now on. */
  readonly setFailing: (isFailing: () => boolean) => void;
}

/** A topic that takes what SNS would: its own ARN, a subject of up to 100 printable ASCII characters, a message of up to 256 KiB.
 *  https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
export function fakeTopic(arn: string): FakeTopic {
  const notifications: Notification[] = [];
  let isFailing = () => false;
  const publish = async (input: Json): Promise<Json> => {
    if (isFailing()) throw new StateError('SNS.InternalErrorException', 'try again later');
    const {TopicArn, Subject, Message, ...others} = input as Record<string, Json>;
    const refuse = (reason: string) => new StateError('SNS.InvalidParameterException', reason);
    if (Object.keys(others).length > 0) throw refuse(`unknown: ${Object.keys(others)}`);
    if (TopicArn !== arn) throw new StateError('SNS.NotFoundException', `no topic ${TopicArn}`);
    const isSubject =
      typeof Subject === 'string' && /^[\x21-\x7e](?:[\x20-\x7e]{0,98}[\x21-\x7e])?$/.test(Subject);
    if (Subject !== undefined && !isSubject) throw refuse('Invalid parameter: Subject');
    if (typeof Message !== 'string' || Message === '' || Buffer.byteLength(Message) > 262_144)
      throw refuse('Invalid parameter: Message');
    notifications.push({message: Message, ...(isSubject ? {subject: Subject} : {})});
    return {MessageId: `message-${notifications.length}`};
  };
  const setFailing = (failing: () => boolean) => {
    isFailing = failing;
  };
  return {notifications, publish, setFailing};
}

import type {Edition, EditionParts} from '../edition/assemble-edition.ts';
import {findStanding} from '../edition/find-standing.ts';
import type {OnStage} from '../flow/make-edition.ts';
import {identifyPlanned} from '../flow/plan.ts';
import type {Message} from '../model/message.ts';
import type {Storage} from '../model/storage.ts';
import {locateMessages, withLocatedProblems} from './locate-messages.ts';
import {measureHeapWhole} from './measure-heap-whole.ts';
import type {Inputs} from './read-inputs.ts';

export interface FoundEdition {
  readonly id: string;
  readonly title: string;
  /** What it consists of. */
  readonly listed: readonly {readonly path: string; readonly mediaType: string}[];
  /** Without files where it stands in the storage already; where not, they are made as they are stored. */
  readonly edition: Edition | EditionParts;
  /** With paths as they are seen from the working directory. */
  readonly messages: readonly Message[];
  readonly isStanding: boolean;
}

/** The edition that these inputs make: made now, unless it stands whole in the storage. Only making imports the stages. */
export async function makeOrFind(inputs: Inputs, storage: Storage, onStage: OnStage): Promise<FoundEdition> {
  const standing = await findStanding(storage, identifyPlanned(inputs));
  if (standing) {
    const {manifest, messages} = standing;
    return {
      id: manifest.edition,
      title: manifest.title ?? '',
      listed: manifest.files,
      edition: {manifest, files: []},
      messages: locateMessages(messages.map(toLocal(inputs.storyPath)), inputs.storyPath),
      isStanding: true,
    };
  }
  measureHeapWhole();
  const [{prepareEdition}, {openCraft}] = await Promise.all([
    import('../flow/make-edition.ts'),
    import('./open-craft.ts'),
  ]);
  await using craft = openCraft(inputs, onStage);
  const {edition, messages} = await withLocatedProblems(inputs.storyPath, () =>
    prepareEdition(inputs, onStage, craft),
  );
  const {id, title, files} = edition;
  return {
    ...{id, title, listed: files, edition},
    messages: locateMessages(messages, inputs.storyPath),
    isStanding: false,
  };
}

/** In an edition the story is called `story.md`, wherever its folder lies. */
function toLocal(storyPath: string): (message: Message) => Message {
  return (message) => (message.path === 'story.md' ? {...message, path: storyPath} : message);
}

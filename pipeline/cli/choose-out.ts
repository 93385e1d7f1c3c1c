import {basename, resolve} from 'node:path';
import {listStories} from '../storage/list-stories.ts';

/** Where a story's editions are where nobody says otherwise: `root` for the default story, a folder of its own in
 *  it for every other, so that none takes another's place as the newest edition. */
export async function chooseOut(storyFolder: string | undefined, root = 'out'): Promise<string> {
  const [first] = await listStories();
  if (storyFolder === undefined || (first !== undefined && resolve(storyFolder) === resolve(first)))
    return root;
  return `${root}/stories/${basename(resolve(storyFolder))}`;
}

import type {StorySource} from '../model/story.ts';
import type {CanDraw, DraftSource} from './draft.ts';
import {plainTitle, titleOfFile} from './plain-title.ts';
import {readOrigin} from './read-origin.ts';

/** Each document as the story declares it: what is known of it, and `not stated` for the rest. */
export function nameSources(
  sources: readonly DraftSource[],
  identify: (text: string, fallback: string) => string,
  canDraw: CanDraw,
): StorySource[] {
  return sources.map(({file, eventSet: {document}}) => {
    const title = plainTitle(document.source.title) || titleOfFile(file);
    return {
      id: identify(shortName(file), 'source'),
      file,
      title,
      ...(canDraw(title) ? {} : {short: titleOfFile(file)}),
      publisher: 'not stated',
      licence: 'not stated',
      ...readOrigin(document),
      retrieved: 'not stated',
      as: document.source.format,
    };
  });
}

/** The name of a file says more than its title where titles begin alike. */
function shortName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

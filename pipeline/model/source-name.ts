import type {StorySource} from './story.ts';

/** What a story says where it doesn't know the publisher or the licence of a source. */
const unknown = 'not stated';

/** Whether a bibliographic field of a source is known. */
export function isStated(field: string): boolean {
  return field !== unknown;
}

/** How a source is called in few words: by its publisher, or by its title where none is stated. */
export function nameBriefly({publisher, title}: Pick<StorySource, 'publisher' | 'title'>): string {
  return isStated(publisher) ? publisher : title;
}

/** Publisher and title; the title alone where no publisher is stated. */
export function nameFully({publisher, title}: Pick<StorySource, 'publisher' | 'title'>): string {
  return isStated(publisher) ? `${publisher}, ${title}` : title;
}

/** The name of a licence behind that of its source. */
export function nameLicence({licence}: Pick<StorySource, 'licence'>): string {
  return isStated(licence) ? licence : 'licence not stated';
}

/** The publisher as a list of sources names it. */
export function publisherWords({publisher}: Pick<StorySource, 'publisher'>): string {
  return isStated(publisher) ? publisher : 'publisher not stated';
}

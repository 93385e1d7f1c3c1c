import {describe, expect, it} from 'vitest';
import {harbour, messagesOf} from './build-story.ts';

const story = 'story.md';

describe('a story with markup that would run in a page', () => {
  it.each([
    ['[On](javascript:x) Pier 7', '53 warning: found an address that runs a script'],
    ['`<img src=x onerror=y>` On Pier 7', '50 warning: found an event handler'],
    ['\u202eOn\u202c Pier 7', '49 warning: found a character that changes the direction of writing'],
  ])('is built and told where it stands: %j', (to, told) => {
    const messages = messagesOf(harbour, {file: story, from: 'On Pier 7', to});
    const edited = messages.filter((message) => message.endsWith('(markup-active)'));
    expect(edited).toHaveLength(1);
    expect(edited[0]).toContain(`:${told}; it isn't run`);
  });
});

import {describe, expect, it} from 'vitest';
import {brokenStories} from './broken-stories.ts';
import {harbour, messagesOf} from './build-story.ts';

describe('a story that is broken by', () => {
  it.each(brokenStories)('%s is told where and how', (_, file, from, to, message) => {
    expect(messagesOf(harbour, {file, from, to})[0]).toBe(message);
  });
});

describe('the story that all of them break', () => {
  it('gets no message itself', () => {
    expect(messagesOf(harbour)).toEqual([]);
  });
});

import type {Text} from 'mdast';
import {visit} from 'unist-util-visit';
import {expect, it} from 'vitest';
import {parseBody} from '../../pipeline/story/parse-body.ts';
import {startOfBody} from '../../pipeline/story/parse-front-matter.ts';

const story = `---
title: The harbour
---
---

# What was landed

Boats came in :date[first]. They brought 40 tons.

| year | tons |
|---|---|
| 1951 | 40 |
`;

it.each([
  ['\n', story],
  ['\r\n', story.replaceAll('\n', '\r\n')],
])('a body’s positions are those of the whole file, with %j at the ends of lines', (eol, text) => {
  const found: Text[] = [];
  const body = parseBody(text, startOfBody(text));
  visit(body, 'text', (node) => void found.push(node));
  expect(body.children.map(({type}) => type)).toEqual(['thematicBreak', 'heading', 'paragraph', 'table']);
  expect(found.map(({value}) => value)).toContain('. They brought 40 tons.');
  for (const {value, position} of found) {
    const {start, end} = position ?? {start: {line: 0, column: 0, offset: 0}, end: {offset: 0}};
    expect(text.slice(start.offset, end.offset)).toBe(value);
    expect(
      text
        .split(eol)
        [start.line - 1]?.slice(start.column - 1)
        .startsWith(value),
    ).toBe(true);
  }
});

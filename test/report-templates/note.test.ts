import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import type {Note} from '../../report-templates/note.ts';
import {note} from '../../report-templates/note.ts';

const stated: Note = {
  id: 'note-1',
  display: '1,219',
  number: 1,
  onPaper: true,
  provenance: 'stated',
  how: 'The source says “1219”.',
  quotes: [
    {
      text: [{text: 'There were '}, {text: '1219', lit: true}, {text: ' <cases>', lang: 'und-Cyrl'}],
      from: 'Publisher, introduction',
      href: 'evidence/1.html#s-1',
    },
  ],
};

describe('note', () => {
  it('says what the source says, with the cited words lit and the way to the paragraph', () => {
    const html = toHtml(note(stated));
    expect(html).toContain('<p class="note__label">The source says</p>');
    expect(html).toContain('There were <mark>1219</mark><span lang="und-Cyrl"> &#x3C;cases></span>');
    expect(html).toContain('<a href="evidence/1.html#s-1">Read it in its paragraph</a>');
    expect(html).not.toContain('note__how');
  });

  it('says how, where a value was worked out', () => {
    const html = toHtml(note({...stated, provenance: 'computed', how: 'The sum of the five counts.'}));
    expect(html).toContain('Computed from the source');
    expect(html).toContain('<p class="note__how">The sum of the five counts.</p>');
  });

  it('stays off paper where the same note is printed already', () => {
    expect(toHtml(note({...stated, onPaper: false}))).toContain('class="note note--screen"');
  });

  it('shows the rows of a table with the cited cells lit', () => {
    const table = {
      header: ['year', 'total'],
      rows: [
        {
          href: 'evidence/2.html#r-9',
          cells: [
            {text: '1981', lit: false},
            {text: '6974', lit: true},
          ],
        },
      ],
    };
    const html = toHtml(note({...stated, quotes: [{table, from: 'Table', href: 'evidence/2.html#r-9'}]}));
    expect(html).toContain(
      '<tr><td><a href="evidence/2.html#r-9">1981</a></td><td><mark>6974</mark></td></tr>',
    );
  });
});

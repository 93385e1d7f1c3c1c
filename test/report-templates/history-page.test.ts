import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {historyPage} from '../../report-templates/history-page.ts';
import {historyStyle} from '../../report-templates/history-style.ts';

const made = {
  type: 'published' as const,
  ...{edition: '9cb6e9282531e4b4', seq: 2, previous: '06e123d100fe0f54'},
  ...{title: 'Late to recognise', date: '2026-11-23', day: '23 November 2026'},
};

describe('historyPage', () => {
  it('says of an entry what holds after a build and after a publication', () => {
    const page = toHtml(historyPage({editions: [], entries: [made]}));
    expect(page).toContain('<strong>Made current</strong>: <code>9cb6e9282531e4b4</code>');
    expect(page).not.toMatch(/published/i);
  });

  it('tells the date as the edition’s own, not as the day of what happened', () => {
    const page = toHtml(historyPage({editions: [], entries: [made]}));
    expect(page).toContain(', dated <time datetime="2026-11-23">23 November 2026</time>, after <code>');
  });

  it('has a style that loads nothing: the page outlives every edition', () => {
    expect(historyStyle).not.toMatch(/url\(|@import/);
  });
});

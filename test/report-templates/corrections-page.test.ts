import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {correctionsPage} from '../../report-templates/corrections-page.ts';

const entry = {
  type: 'promoted',
  edition: '0123456789abcdef',
  seq: 2,
  previous: 'fedcba9876543210',
  title: 'A story',
  date: '2026-11-23',
  day: '23 November 2026',
} as const;

describe('the page of corrections', () => {
  it('gives each correction to machines as a CorrectionComment, with nothing in it that could end the element', () => {
    const page = toHtml(correctionsPage({entries: [{...entry, corrections: ['It is 7, not </script>8.']}]}));
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page) ?? [];
    expect(JSON.parse(json)['@graph']).toEqual([
      {
        '@type': 'NewsArticle',
        identifier: entry.edition,
        headline: 'A story',
        datePublished: '2026-11-23',
        correction: [
          {'@type': 'CorrectionComment', text: 'It is 7, not </script>8.', datePublished: '2026-11-23'},
        ],
      },
    ]);
  });

  it('says nothing to machines of an edition that was held, or that corrected nothing', () => {
    const held = {...entry, type: 'held' as const, corrections: ['It is 7.']};
    expect(toHtml(correctionsPage({entries: [held, entry]}))).not.toContain('ld+json');
  });
});

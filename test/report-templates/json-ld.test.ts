import {toHtml} from 'hast-util-to-html';
import {describe, expect, it} from 'vitest';
import {jsonLd} from '../../report-templates/json-ld.ts';

describe('jsonLd', () => {
  it('lets no text end the element, and reads back as it was', () => {
    const data = {name: '</script><script>alert(1)</script><!--', line: 'a\u2028b'};
    const html = toHtml(jsonLd(data));
    const inner = html.slice('<script type="application/ld+json">'.length, -'</script>'.length);
    expect(inner).not.toContain('<');
    expect(inner).not.toContain('\u2028');
    expect(JSON.parse(inner)).toEqual(data);
  });
});

import {toHtml} from 'hast-util-to-html';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import type {Value} from '../../pipeline/model/tally.ts';
import {tellProse} from '../../pipeline/report/tell-prose.ts';

const value: Value = {
  id: 'total',
  type: 'number',
  display: '3,141',
  provenance: 'computed',
  how: 'The sum.',
  citations: [],
};

function tell(markdown: string): string {
  const {children} = unified().use(remarkParse).use(remarkDirective).parse(markdown);
  const telling = {values: new Map([['total', value]]), leaf: () => [], quotation: () => undefined};
  return toHtml(tellProse(children, telling));
}

describe('tellProse', () => {
  it('puts the value where its directive stands, marked as worked out', () => {
    expect(tell('In all :value[total] reports.')).toBe(
      '<p>In all <span class="value value--derived">3,141</span> reports.</p>',
    );
  });

  it('prints nothing of a comment, which is for editors', () => {
    expect(tell('a\n\n<!-- tell\nmore -->\n\nb <!-- later -->')).toBe('<p>a</p>\n<p>b </p>');
  });

  it('prints HTML as the text that it is', () => {
    expect(tell('a <script>alert(1)</script> b')).toBe('<p>a &#x3C;script>alert(1)&#x3C;/script> b</p>');
    expect(tell('<img src=x onerror=alert(1)>')).toBe('&#x3C;img src=x onerror=alert(1)>');
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '&#106;avascript:x',
    '\u0001javascript:x',
  ])('makes no link to %j', (url) => {
    expect(tell(`[words](<${url}>)`)).toBe('<p>words</p>');
  });

  it('keeps links to pages, to parts of the page and to addresses', () => {
    expect(tell('[a](https://example.org/) [b](#method) [c](method.html)')).toBe(
      '<p><a href="https://example.org/">a</a> <a href="#method">b</a> <a href="method.html">c</a></p>',
    );
  });

  it('says so where a value rests on a source that could not be read', () => {
    expect(tell('In all :value[nothing].')).toBe(
      '<p>In all <span class="missing">(not available)</span>.</p>',
    );
  });
});

import {describe, expect, it} from 'vitest';
import {parseDocument} from '../../pipeline/parse/parse-document.ts';

function told(path: string, text: string) {
  const {messages} = parseDocument(path, new TextEncoder().encode(text));
  return messages
    .filter(({rule}) => rule === 'markup-active')
    .map(({line, column, severity, reason}) => [line, column, severity, reason.split(';')[0]]);
}

describe('markup that would run in a page', () => {
  it('is told once of each kind, with the place of the first', () => {
    const text =
      'A treaty was signed.\n\nThen <script>x</script> and <SCRIPT>y</SCRIPT>\nand <img src=x onerror=z> and [a](javascript:b).\n';
    expect(told('a.txt', text)).toEqual([
      [3, 6, 'warning', 'found an element that runs or loads something'],
      [4, 5, 'warning', 'found an event handler'],
      [4, 34, 'warning', 'found an address that runs a script'],
    ]);
  });

  it('is for the record in a web page, which has scripts of its own', () => {
    const page =
      '<!doctype html><title>T</title><script src=a.js></script><main><p>Signed in 1920.</p></main>';
    expect(told('a.html', page)).toEqual([[1, 32, 'info', 'found an element that runs or loads something']]);
  });

  it.each([
    'JavaScript: the years from 1995. Data: none.',
    'a < b, and once = never',
    '<b class="on time">on = off</b>',
  ])('is not seen in %j', (text) => {
    expect(told('a.txt', text)).toEqual([]);
  });

  it('is looked for in one pass, whatever the text repeats', () => {
    const steps = ['<a', '<a on', '= ', '<a  onx ', '("'].map((unit) => unit.repeat(100_000));
    for (const text of steps) expect(told('a.txt', text.replace(/(.{5000})/g, '$1\n'))).toEqual([]);
  });
});

import type {ElementContent} from 'hast';
import {h} from 'hastscript';

/** The foot of every page: edition, licences, the way back up. A page that stands in many editions leaves it to the report
 *  to say which one it is. */
export function colophon(about: {root: string; edition?: string; licences: string}): ElementContent[] {
  const {root, edition, licences} = about;
  const named = edition
    ? ['Edition ', h('code', edition)]
    : [h('a', {href: `${root}index.html`}, 'The report')];
  return [
    h('p', [
      'Made by Dateline from the documents named under ',
      h('a', {href: `${root}index.html#sources`}, 'Sources'),
      `. ${licences}`,
    ]),
    h('p', [...named, '. ', h('a', {href: '#top'}, 'Back to the top')]),
  ];
}

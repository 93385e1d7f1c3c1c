import type {ElementContent} from 'hast';
import {h} from 'hastscript';

/** The foot of every page: edition, licences, the way back up. */
export function colophon(about: {root: string; edition: string; licences: string}): ElementContent[] {
  const {root, edition, licences} = about;
  return [
    h('p', [
      'Made by Dateline from the documents named under ',
      h('a', {href: `${root}index.html#sources`}, 'Sources'),
      `. ${licences}`,
    ]),
    h('p', ['Edition ', h('code', edition), '. ', h('a', {href: '#top'}, 'Back to the top')]),
  ];
}

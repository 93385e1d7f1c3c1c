import type {Element} from 'hast';
import {h} from 'hastscript';

export interface DownloadGroup {
  readonly id: string;
  readonly title: string;
  readonly digest?: string;
  readonly files: readonly {readonly href: string; readonly name: string; readonly size?: string}[];
}

/** Everything of an edition that can be taken away. */
export function downloads(groups: readonly DownloadGroup[], licences: readonly string[]): Element[] {
  return [
    h('div.sheet', [
      h('h1.sheet__title', 'Downloads'),
      h(
        'p.sheet__standfirst',
        'Each figure as an image and as data, and what was extracted from the sources. None of the files changes once it is published.',
      ),
    ]),
    ...groups.map(({id, title, digest, files}) =>
      h('section.sheet__part.files', {id: `files-${id}`}, [
        h('h2', title),
        digest && h('p.small', ['Digest of the data drawn: ', h('code', digest)]),
        h(
          'ul.files__list',
          files.map(({href, name, size}) =>
            h('li', [h('a', {href, download: ''}, name), size && h('span.files__size', ` ${size}`)]),
          ),
        ),
      ]),
    ),
    h('section.sheet__part', [
      h('h2', 'Licences'),
      h('p', [
        'Images, zips, and the JSON of the figures and of the event set name their sources and rights themselves. The other files don’t: for them, what stands here and in the ',
        h('a', {href: 'index.html#sources'}, 'list of sources'),
        ' holds.',
      ]),
      ...licences.map((words) => h('p', words)),
    ]),
  ];
}

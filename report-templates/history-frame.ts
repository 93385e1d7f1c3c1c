import type {ElementContent, Root} from 'hast';
import {h} from 'hastscript';

/** A page outside the editions. `root` leads from the page's folder to the target's: `../` or `../../`. */
export interface HistoryFrame {
  readonly root: string;
  readonly title: string;
}

const policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page around its main part, with the way back to the current edition. */
export function historyFrame({root, title}: HistoryFrame, main: readonly ElementContent[]): Root {
  const links: readonly (readonly [text: string, href: string])[] = [
    ['Current edition', `${root}index.html`],
    ['All editions', `${root}history/index.html`],
    ['Corrections', `${root}history/corrections.html`],
  ];
  return {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en-GB'}, [
        h('head', [
          h('meta', {charSet: 'utf-8'}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
          h('meta', {name: 'color-scheme', content: 'light dark'}),
          h('title', title),
          h('link', {rel: 'stylesheet', href: `${root}history/history.css`}),
        ]),
        h('body', [
          h('header', [
            h('p', {className: ['name']}, 'Dateline'),
            h(
              'nav',
              {ariaLabel: 'Editions'},
              h(
                'ul',
                links.map(([text, href]) => h('li', h('a', {href}, text))),
              ),
            ),
          ]),
          h('main', [h('h1', title), ...main]),
        ]),
      ]),
    ],
  };
}

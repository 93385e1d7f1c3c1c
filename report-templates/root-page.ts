import type {Root} from 'hast';
import {h} from 'hastscript';

/** The page at the target's root: leads on to the current edition, without a script. */
export function rootPage(edition: string | undefined): Root {
  const href = edition === undefined ? 'history/index.html' : `editions/${edition}/index.html`;
  const text = edition === undefined ? 'Nothing is published here yet: the history' : 'The current edition';
  return {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en-GB'}, [
        h('head', [
          h('meta', {charSet: 'utf-8'}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          ...(edition === undefined ? [] : [h('meta', {httpEquiv: 'refresh', content: `0; url=${href}`})]),
          h('title', text),
          h('link', {rel: 'canonical', href}),
          h('link', {rel: 'stylesheet', href: 'history/history.css'}),
        ]),
        h('body', h('main', [h('h1', text), h('p', h('a', {href}, text))])),
      ]),
    ],
  };
}

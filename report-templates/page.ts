import type {Element, ElementContent, Root} from 'hast';
import {h} from 'hastscript';
import type {Json} from './json-ld.ts';
import {jsonLd} from './json-ld.ts';
import {masthead} from './masthead.ts';

/** What a page is made of, beside its main part. */
export interface Page {
  /** From the page's folder to the edition's: empty, or `../`. */
  readonly root: string;
  /** Its path in the edition. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Absolute addresses; absent where the story has no site. */
  readonly canonical?: string;
  readonly image?: string;
  /** Absent on a page that may stand in many editions. */
  readonly published?: string;
  readonly data?: Json;
  /** Percentages of the line from the first to the last cited year. */
  readonly ticks: readonly number[];
  readonly colophon: readonly ElementContent[];
  /** A script that the page can do without. */
  readonly script?: string;
}

/** Nothing is fetched from elsewhere, nothing in a page may run; what a script adds comes from the edition itself. */
const policy =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/** A whole page around its main part. */
export function page(about: Page, main: readonly ElementContent[]): Root {
  const {root, path, ticks, colophon} = about;
  return {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en-GB'}, [
        head(about),
        h('body', {id: 'top'}, [
          h('a.skip', {href: '#main'}, 'Skip to the text'),
          masthead({root, path, ticks}),
          h('main#main.report', [...main]),
          h('footer.colophon', [...colophon]),
        ]),
      ]),
    ],
  };
}

function head({root, title, description, canonical, image, published, data, script}: Page): Element {
  return h('head', [
    h('meta', {charSet: 'utf-8'}),
    h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
    h('meta', {httpEquiv: 'Content-Security-Policy', content: policy}),
    h('title', title),
    h('meta', {name: 'description', content: description}),
    h('meta', {name: 'color-scheme', content: 'light dark'}),
    h('link', {rel: 'stylesheet', href: `${root}assets/report.css`}),
    h('link', {rel: 'icon', href: `${root}assets/icon.svg`, type: 'image/svg+xml'}),
    canonical && h('link', {rel: 'canonical', href: canonical}),
    property('og:type', 'article'),
    property('og:title', title),
    property('og:description', description),
    published && property('article:published_time', published),
    canonical && property('og:url', canonical),
    image && property('og:image', image),
    image && h('meta', {name: 'twitter:card', content: 'summary_large_image'}),
    data === undefined ? undefined : jsonLd(data),
    script && h('script', {src: `${root}assets/${script}`, defer: true}),
  ]);
}

function property(name: string, content: string): Element {
  return h('meta', {property: name, content});
}

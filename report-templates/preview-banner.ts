import type {Element, Root} from 'hast';
import {h} from 'hastscript';
import type {Message} from '../pipeline/model/message.ts';

/** A message with the lines that show its place: source line and caret. */
export interface ShownMessage extends Message {
  readonly excerpt: readonly string[];
}

export interface Preview {
  readonly version: string;
  readonly messages: readonly ShownMessage[];
  /** Whether the page is older than what is on disk, which is broken. */
  readonly isBroken: boolean;
}

/** What a page of the edition gets in a preview: in its head what loads it again when something has changed, at the start of its
 *  body the problems that were found. */
export function previewBanner(preview: Preview): {head: Element[]; body: Element[]} {
  return {head: links(preview), body: preview.messages.length > 0 ? [banner(preview)] : []};
}

/** A page for where the edition has none: because of `reason`, or because none could be made yet. */
export function previewEmpty(preview: Preview, reason: string | undefined): Root {
  const title = reason === undefined ? 'No page yet' : 'Not in this preview';
  const words = reason ?? 'The page appears here as soon as the story can be built.';
  return {
    type: 'root',
    children: [
      {type: 'doctype'},
      h('html', {lang: 'en-GB'}, [
        h('head', [
          h('meta', {charSet: 'utf-8'}),
          h('meta', {name: 'viewport', content: 'width=device-width, initial-scale=1'}),
          h('title', title),
          ...links(preview),
        ]),
        h('body', [
          h('main.preview-empty', [h('h1', title), h('p', words), h('p', h('a', {href: '/'}, 'The report'))]),
          ...(preview.messages.length > 0 ? [banner(preview)] : []),
        ]),
      ]),
    ],
  };
}

function links({version}: Preview): Element[] {
  return [
    h('link', {rel: 'stylesheet', href: '/.preview/preview.css'}),
    h('script', {src: '/.preview/reload.js', defer: true, dataVersion: version}),
  ];
}

function banner({messages, isBroken}: Preview): Element {
  const label = isBroken
    ? `Not what is on disk: the story can’t be built (${countWords(messages)})`
    : `${countWords(messages)} in this page`;
  return h(
    'aside#dateline-preview',
    {className: isBroken ? 'is-broken' : 'is-noted', 'aria-label': 'Preview'},
    [h('details', {open: isBroken}, [h('summary', label), h('ol', messages.map(item))])],
  );
}

function item({path, line, column, severity, reason, rule, excerpt}: ShownMessage): Element {
  return h('li', [
    h('p', [
      h('code', `${path}:${line}:${column}`),
      ' ',
      h('strong', severity),
      `: ${reason} `,
      h('span.preview-rule', `(${rule})`),
    ]),
    ...(excerpt.length > 0 ? [h('pre', {tabIndex: 0}, excerpt.join('\n'))] : []),
  ]);
}

function countWords(messages: readonly Message[]): string {
  const counts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = messages.filter((message) => message.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return counts.join(', ');
}

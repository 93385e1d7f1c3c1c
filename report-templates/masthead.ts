import type {Element} from 'hast';
import {h, s} from 'hastscript';

const links = [
  ['index.html', 'Report'],
  ['evidence.html', 'Evidence'],
  ['events.html', 'Events'],
  ['method.html', 'Method'],
  ['downloads.html', 'Downloads'],
  ['../../history/index.html', 'Editions'],
] as const;

/** The head of every page, with each date that the report cites hung on one line as a tick. */
export function masthead({
  root,
  path,
  ticks,
}: {
  root: string;
  path: string;
  ticks: readonly number[];
}): Element {
  return h('header.masthead', [
    h('p.masthead__name', h('a', {href: `${root}index.html`}, 'Dateline')),
    h('nav', {ariaLabel: 'This report'}, [
      h(
        'ul.masthead__links',
        links.map(([href, name]) =>
          h('li', h('a', {href: root + href, ariaCurrent: currentOf(path, href)}, name)),
        ),
      ),
    ]),
    tickLine(ticks),
  ]);
}

function currentOf(path: string, href: string): 'page' | 'true' | undefined {
  if (path === href) return 'page';
  return path.startsWith(`${href.replace(/\.html$/, '')}/`) ? 'true' : undefined;
}

function tickLine(ticks: readonly number[]): Element {
  const lines = ticks.map((at) => s('line', {x1: `${at}%`, x2: `${at}%`, y1: 0, y2: 12}));
  return s('svg.masthead__ticks', {ariaHidden: 'true', focusable: 'false'}, lines);
}

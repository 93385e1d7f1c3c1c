import type {Element, Root} from 'hast';
import {h} from 'hastscript';
import type {HistoryEntry} from '../pipeline/model/edition.ts';
import {historyFrame} from './history-frame.ts';

export type EditionStatus = 'current' | 'replaced' | 'held' | 'withdrawn' | 'taken down';

/** All that the history's pages show, ready to print. */
export interface HistoryView {
  /** Newest first. */
  readonly editions: readonly {
    readonly id: string;
    readonly title: string;
    /** YYYY-MM-DD. */
    readonly date: string;
    readonly day: string;
    readonly status: EditionStatus;
  }[];
  /** Newest first; `diff` is the page of what changed, relative to the history's folder. */
  readonly entries: readonly (HistoryEntry & {readonly day: string; readonly diff?: string})[];
}

/** A build into a folder and a publication leave the same entry: both make an edition the current one. */
const happened: Readonly<Record<HistoryEntry['type'], string>> = {
  published: 'Made current',
  promoted: 'Promoted by an editor',
  'rolled-back': 'Brought back, in place of a withdrawn edition',
  held: 'Held back from publishing',
  withdrawn: 'Withdrawn',
  'taken-down': 'Taken down',
};

/** The list of editions, and what happened to each and why. */
export function historyPage({editions, entries}: HistoryView): Root {
  return historyFrame({root: '../', title: 'Editions'}, [
    h('p', 'Each edition is kept as it was made. The address of an edition never shows anything else.'),
    editions.length === 0 ? h('p', 'There is none yet.') : editionTable(editions),
    h('h2', 'What happened'),
    h('ol', {reversed: true, className: ['events']}, entries.map(entryItem)),
  ]);
}

function editionTable(editions: HistoryView['editions']): Element {
  const row = ({id, title, date, day, status}: HistoryView['editions'][number]) =>
    h('tr', [
      h(
        'th',
        {scope: 'row'},
        status === 'taken down'
          ? h('code', id)
          : h('a', {href: `../editions/${id}/index.html`}, h('code', id)),
      ),
      // Status first: on a phone it must be seen without scrolling, for a held edition looks like any other.
      h('td', {className: ['status']}, status),
      h('td', h('time', {dateTime: date}, day)),
      h('td', title),
    ]);
  const head = ['Edition', 'Now', 'Dated', 'Title'].map((text) => h('th', {scope: 'col'}, text));
  return h('div', {className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: 'Editions'}, [
    h('table', [h('thead', h('tr', head)), h('tbody', editions.map(row))]),
  ]);
}

function entryItem({
  type,
  edition,
  previous,
  date,
  day,
  reason,
  findings = [],
  diff,
}: HistoryView['entries'][number]): Element {
  const against = previous !== null && type !== 'withdrawn' && type !== 'taken-down';
  return h('li', [
    h('p', [
      h('strong', happened[type]),
      ': ',
      h('code', edition),
      ...(day === '' ? [] : [', dated ', h('time', {dateTime: date}, day)]),
      ...(against ? [type === 'held' ? ', compared with ' : ', after ', h('code', previous)] : []),
      '.',
      ...(diff === undefined
        ? []
        : [' ', h('a', {href: diff}, `What changed from ${previous} to ${edition}`)]),
    ]),
    ...(reason === undefined ? [] : [h('p', ['Reason: ', h('q', reason)])]),
    ...(findings.length === 0
      ? []
      : [
          h(
            'ul',
            findings.map((finding) => h('li', finding.reason)),
          ),
        ]),
  ]);
}

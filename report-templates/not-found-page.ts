import type {Root} from 'hast';
import {h} from 'hastscript';
import {historyFrame} from './history-frame.ts';

/** What a server answers where there is nothing. It is shown under any path, so its links begin at the root. */
export function notFoundPage(): Root {
  return historyFrame({root: '/', title: 'There is no such page'}, [
    h('p', 'It may have moved with a newer edition, or the address may be wrong.'),
    h('p', h('a', {href: '/'}, 'Read the current edition')),
  ]);
}

import type {Element, ElementContent, Root} from 'hast';
import {h} from 'hastscript';
import type {Change, Cited, EditionDiff, EventState, ValueState} from '../pipeline/model/edition.ts';
import {historyFrame} from './history-frame.ts';

/** What changed between two editions: numbers, dates, figures, events, sentences, inputs; old beside new, each with
 *  its place in the source. */
export function diffPage(diff: EditionDiff): Root {
  const {from, to, corrections} = diff;
  const edition = (id: string) => h('a', {href: `../../editions/${id}/index.html`}, h('code', id));
  const sentence = (id: string) => (cited: Cited) => citation(id, cited);
  const rest = (id: string) =>
    h('a', {href: `../../editions/${id}/data/values.json`}, 'the values of the edition');
  const value = (id: string) => (state: ValueState) => [
    h('strong', state.display),
    h('ul', {className: ['citations']}, [
      ...state.citations.map((cited) => h('li', citation(id, cited))),
      ...(state.others === undefined ? [] : [h('li', [`and ${group(state.others)} more: see `, rest(id)])]),
    ]),
  ];
  const event = (id: string) => (state: EventState) => [
    h('p', [h('strong', state.date ?? 'undated'), `: ${state.summary}`]),
    h('p', citation(id, state)),
  ];
  const both = <T>(show: (id: string) => (state: T) => ElementContent[]) => [show(from), show(to)] as const;
  return historyFrame({root: '../../', title: 'What changed'}, [
    h('p', ['From edition ', edition(from), ' to edition ', edition(to), '.']),
    ...draft(corrections),
    ...part('Numbers', diff.numbers, ({id}) => id, both(value)),
    ...part('Dates', diff.dates, ({id}) => id, both(value)),
    ...part(
      'Figures',
      diff.figures,
      ({title}) => title,
      both(() => (digest: string) => [h('code', digest)]),
    ),
    ...part('Events', diff.events, undefined, both(event)),
    ...part('Sentences', diff.sentences, undefined, both(sentence)),
    ...part(
      'Inputs',
      diff.inputs,
      ({path}) => path,
      both(() => (digest: string) => [h('code', digest.slice(0, 16))]),
    ),
  ]);
}

/** `31148` as `31,148`. */
function group(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function draft(corrections: readonly string[]): ElementContent[] {
  if (corrections.length === 0) return [];
  return [
    h('h2', 'Draft of a correction note'),
    h(
      'ul',
      corrections.map((note) => h('li', note)),
    ),
  ];
}

type Sides<T> = readonly [old: (state: T) => ElementContent[], fresh: (state: T) => ElementContent[]];

function part<T, C extends Change<T>>(
  title: string,
  changes: readonly C[],
  name: ((change: C) => string) | undefined,
  [old, fresh]: Sides<T>,
): ElementContent[] {
  if (changes.length === 0) return [];
  const cell = (state: T | undefined, show: (state: T) => ElementContent[], none: string): Element =>
    h('td', state === undefined ? h('em', none) : show(state));
  const rows = changes.map((change) =>
    h('tr', [
      ...(name ? [h('th', {scope: 'row'}, name(change))] : []),
      cell(change.old, old, 'not there'),
      cell(change.new, fresh, 'gone'),
    ]),
  );
  const head = [...(name ? ['What'] : []), 'Before', 'After'].map((text) => h('th', {scope: 'col'}, text));
  return [
    h('h2', `${title} (${changes.length})`),
    h('div', {className: ['scroll'], tabIndex: 0, role: 'region', ariaLabel: title}, [
      h('table', [h('thead', h('tr', head)), h('tbody', rows)]),
    ]),
  ];
}

function citation(
  edition: string,
  {path, line, column, quote, before, after, href}: Cited,
): ElementContent[] {
  const words: (string | Element)[] =
    before === undefined ? [quote] : [before, h('mark', quote), after ?? ''];
  const page = `../../editions/${edition}/${href ?? 'index.html'}`;
  return [h('q', words), {type: 'text', value: ' '}, h('a.place', {href: page}, `${path}:${line}:${column}`)];
}

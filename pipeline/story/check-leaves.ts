import type {Root} from 'mdast';
import type {LeafDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';
import type {Message} from '../model/message.ts';
import type {FrontMatter} from '../model/story.ts';
import {suggestNearest} from './suggest-nearest.ts';

export type Problem = readonly [rule: string, reason: string, severity?: Message['severity']];
export type Placed = {readonly offset: number; readonly problem: Problem};

const names = ['figure', 'key-figures', 'quote', 'table', 'timeline'] as const;
type Name = (typeof names)[number];
type DeclaredFigure = NonNullable<FrontMatter['figures']>[number];

/** The directives that stand on a line of their own: `::figure`, `::table` and `::timeline` of a figure, `::quote` of a
 *  declared date or value, `::key-figures`; each known and once, and every figure somewhere. */
export function checkLeaves(body: Root, front: FrontMatter): Placed[] {
  const seen = new Set<string>();
  const shown = new Set<string>();
  const found: Placed[] = [];
  visit(body, 'leafDirective', (leaf) => {
    const offset = leaf.position?.start.offset ?? 0;
    found.push(...checkLeaf(leaf, front, seen).map((problem) => ({offset, problem})));
    if (leaf.name !== 'quote') shown.add(idOf(leaf));
  });
  return [...found, ...findUnplaced(body, front, shown)];
}

function checkLeaf(leaf: LeafDirective, front: FrontMatter, seen: Set<string>): Problem[] {
  const name = names.find((known) => known === leaf.name);
  if (name === undefined) {
    const reason = `found the unknown block "::${leaf.name}"; ${suggestNearest(leaf.name, names)}`;
    return [['directive-unknown', reason]];
  }
  const problem = checkForm(leaf, name) ?? checkTarget(idOf(leaf), name, front);
  if (problem) return [problem];
  const key = `${name} ${idOf(leaf)}`;
  if (seen.has(key)) return [sayRepeated(idOf(leaf), name)];
  seen.add(key);
  return [];
}

/** Of the attributes an id alone, and of the label nothing: what isn't read isn't written. */
function checkForm({attributes, children}: LeafDirective, name: Name): Problem | undefined {
  const form = formOf(name);
  if (children.length > 0)
    return ['directive-label', `found words in [] after "::${name}"; expected ${form}`];
  const other = Object.keys(attributes ?? {}).find((key) => key !== 'id' || name === 'key-figures');
  if (other === undefined) return undefined;
  return ['directive-attribute', `found the attribute "${other}" of "::${name}"; expected ${form}`];
}

function checkTarget(id: string, name: Name, front: FrontMatter): Problem | undefined {
  if (name === 'key-figures') {
    if (front['key-figures']?.length) return undefined;
    return ['key-figures-missing', 'found "::key-figures"; expected key-figures in the front matter'];
  }
  if (name === 'quote') {
    const known = [...Object.keys(front.dates ?? {}), ...Object.keys(front.values ?? {})];
    if (known.includes(id)) return undefined;
    return ['quote-unknown', `found no date or value "${id}"; ${suggestNearest(id, known)}`];
  }
  const figure = front.figures?.find((declared) => declared.id === id);
  return figure ? checkChart(figure, name) : unknownFigure(id, name, front);
}

function unknownFigure(id: string, name: Name, {figures = []}: FrontMatter): Problem {
  const known = figures.filter(({chart}) => name !== 'timeline' || chart === 'timeline').map((one) => one.id);
  return ['figure-unknown', `found no figure "${id}"; ${suggestNearest(id, known)}`];
}

function checkChart({id, chart}: DeclaredFigure, name: Name): Problem | undefined {
  if (name !== 'timeline' || chart === 'timeline') return undefined;
  const reason = `found the figure "${id}", whose chart is ${chart}; expected a timeline: ::table{#${id}} prints its data`;
  return ['figure-chart', reason];
}

function sayRepeated(id: string, name: Name): Problem {
  const what = name === 'key-figures' ? 'key figures' : `${name} "${id}"`;
  return [`${name}-repeated`, `found the ${what} again; expected ${id ? 'it' : 'them'} once`];
}

function findUnplaced(body: Root, {figures = []}: FrontMatter, shown: ReadonlySet<string>): Placed[] {
  const offset = body.position?.end.offset ?? 0;
  return figures
    .filter(({id}) => !shown.has(id))
    .map(({id}) => {
      const reason = `the figure "${id}" is declared and stands nowhere; expected ::figure{#${id}} in the body`;
      return {offset, problem: ['figure-unplaced', reason, 'warning']};
    });
}

function formOf(name: Name): string {
  return name === 'key-figures' ? '::key-figures' : `::${name}{#id}`;
}

function idOf({attributes}: LeafDirective): string {
  return attributes?.id ?? '';
}

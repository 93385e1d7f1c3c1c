import type {Element, ElementContent, Root} from 'hast';
import {noteButton} from '../../report-templates/cited-value.ts';
import {note} from '../../report-templates/note.ts';
import type {Value} from '../model/tally.ts';
import type {OpenSource} from './open-sources.ts';
import {quoteValue} from './quote-value.ts';

/** One place where a page prints a value. */
export interface Use {
  readonly anchor: string;
  readonly value: Value;
  /** Title of the section around it. */
  readonly title: string;
}

/** What a page's citations need to know of the edition. */
export interface Citing {
  readonly sources: ReadonlyMap<string, OpenSource>;
  readonly languages?: Readonly<Record<string, string>>;
}

/** Gives every cited value of a tree its address, its button and its note, and returns where values stand.
 *  Works on the tree it is given: in each element that gathers notes, a value opens one note however often it is
 *  printed; on paper the same sentence and derivation has one number throughout, in order of the page. */
export function citeValues(tree: Root | Element, citing: Citing): Use[] {
  const uses: Use[] = [];
  const numbers = new Map<string, number>();
  const repeats = new Map<string, number>();
  let opened = 0;
  visit(tree, undefined);
  return uses;

  function visit(node: Root | Element, scope: Scope | undefined): void {
    const own = 'data' in node && (node as Element).data?.notes ? openScope(node as Element) : undefined;
    const inside = own ?? scope;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.data?.value && inside) cite(child, child.data.value, inside);
      else visit(child, inside);
    }
    if (own?.notes.length) node.children.push(notesOf(own) as never);
  }

  function cite(element: Element, value: Value, scope: Scope): void {
    const repeat = (repeats.get(value.id) ?? 0) + 1;
    repeats.set(value.id, repeat);
    const anchor = `cite-${value.id.replaceAll('.', '_')}-${repeat}`;
    const {id, number} = scope.byValue.get(value.id) ?? openNote(value, scope);
    element.properties = {...element.properties, id: anchor, dataNote: String(number)};
    element.children.push(noteButton(value, id));
    uses.push({anchor, value, title: scope.title});
  }

  function openNote(value: Value, scope: Scope): {id: string; number: number} {
    const key = JSON.stringify([
      value.citations.map(({path, sentence, start}) => [path, sentence ?? start]),
      value.provenance === 'stated' ? '' : value.how,
    ]);
    const known = numbers.get(key);
    const number = known ?? numbers.size + 1;
    numbers.set(key, number);
    opened += 1;
    const id = `note-${opened}`;
    scope.byValue.set(value.id, {id, number});
    scope.notes.push(noteOf(value, {id, number, again: known !== undefined}, citing));
    return {id, number};
  }
}

interface Scope {
  readonly title: string;
  readonly byValue: Map<string, {id: string; number: number}>;
  readonly notes: Element[];
}

function openScope(element: Element): Scope {
  return {title: element.data?.title ?? '', byValue: new Map(), notes: []};
}

function noteOf(
  value: Value,
  place: {id: string; number: number; again: boolean},
  {sources, languages}: Citing,
): Element {
  const {quotes, hidden} = quoteValue(value, sources, languages);
  const more = hidden
    ? {words: `and ${hidden} more: see every value and its places`, href: `method.html#${valueAnchor(value)}`}
    : undefined;
  const {display, provenance, how} = value;
  return note({...place, display, provenance, how, quotes, ...(more ? {more} : {})});
}

/** Where the method page lists a value with all its places. */
export function valueAnchor({id}: Value): string {
  return `value-${id.replaceAll('.', '_')}`;
}

function notesOf({notes}: Scope): ElementContent {
  return {type: 'element', tagName: 'div', properties: {className: ['notes']}, children: notes};
}

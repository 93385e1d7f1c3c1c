import type {Element, ElementContent, Root} from 'hast';
import {noteButton} from '../../report-templates/cited-value.ts';
import type {Citation} from '../model/span.ts';
import type {Value} from '../model/tally.ts';
import type {Citing} from './make-note.ts';
import {makeNote} from './make-note.ts';
import {type Quoted, quoteValue} from './quote-value.ts';

/** One place where a page prints a value. */
export interface Use {
  readonly anchor: string;
  readonly value: Value;
  /** Title of the section around it. */
  readonly title: string;
}

/** Gives every cited value of a tree its address, its button and its note, and returns where values stand.
 *  Works on the tree it is given: in each element that gathers notes, a value opens one note however often it is
 *  printed; on paper the same sentence and derivation has one number throughout, in order of the page. */
export function citeValues(tree: Root | Element, citing: Citing): Use[] {
  const uses: Use[] = [];
  const numbers = new Map<string, number>();
  const repeats = new Map<string, number>();
  const quoted = new Map<Value, Quoted>();
  const derivationOf = openDerivations();
  let opened = 0;
  visit(tree, undefined, true);
  return uses;

  function visit(node: Root | Element, around: Scope | undefined, onPaper: boolean): void {
    const own = 'data' in node && node.data && 'notes' in node.data ? openScope(node as Element) : undefined;
    const scope = own ?? around;
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.data?.value && scope) cite(child, child.data.value, scope, onPaper);
      else visit(child, scope, onPaper && !child.data?.offPaper);
    }
    if (own?.notes.length) node.children.push(notesOf(own) as never);
  }

  function cite(element: Element, value: Value, scope: Scope, onPaper: boolean): void {
    const anchor = nameUse(value);
    const key = `${onPaper} ${value.id}`;
    const {id, number} = scope.opened.get(key) ?? openNote(value, scope, onPaper);
    scope.opened.set(key, {id, number});
    element.properties = {...element.properties, id: anchor, ...(number ? {dataNote: String(number)} : {})};
    element.children.push(noteButton(value, id));
    uses.push({anchor, value, title: scope.title});
  }

  function openNote(value: Value, scope: Scope, onPaper: boolean): OpenNote {
    const key = derivationOf(value);
    const known = numbers.get(key);
    const number = onPaper ? (known ?? numbers.size + 1) : undefined;
    if (number) numbers.set(key, number);
    opened += 1;
    const id = `note-${opened}`;
    scope.notes.push(makeNote(value, {id, number, onPaper: onPaper && !known}, quote(value), citing));
    return {id, number};
  }

  /** A value has the same quotes in every note. */
  function quote(value: Value): Quoted {
    const found = quoted.get(value) ?? quoteValue(value, citing.sources, citing.languages);
    quoted.set(value, found);
    return found;
  }

  function nameUse({id}: Value): string {
    const repeat = (repeats.get(id) ?? 0) + 1;
    repeats.set(id, repeat);
    return `cite-${id.replaceAll('.', '_')}-${repeat}`;
  }
}

interface OpenNote {
  readonly id: string;
  readonly number: number | undefined;
}

interface Scope {
  readonly title: string;
  readonly opened: Map<string, OpenNote>;
  readonly notes: Element[];
}

function openScope({data}: Element): Scope {
  return {title: data?.title ?? '', opened: new Map(), notes: []};
}

/** Equal for values that rest on the same sentences in the same way. Long lists are compared, not written down. */
function openDerivations(): (value: Value) => string {
  const lists = new Map<string, (readonly Citation[])[]>();
  return ({citations, provenance, how}) => {
    const ends = JSON.stringify([citations.length, placeOf(citations[0]), placeOf(citations.at(-1))]);
    const alike = lists.get(ends) ?? [];
    const known = alike.findIndex((list) => restOnSame(list, citations));
    lists.set(ends, known < 0 ? [...alike, citations] : alike);
    return JSON.stringify([ends, known < 0 ? alike.length : known, provenance === 'stated' ? '' : how]);
  };
}

function restOnSame(a: readonly Citation[], b: readonly Citation[]): boolean {
  return a === b || a.every((citation, index) => placeOf(citation) === placeOf(b[index]));
}

function placeOf(citation: Citation | undefined): string {
  return citation ? `${citation.path} ${citation.sentence ?? citation.start}` : '';
}

function notesOf({notes}: Scope): ElementContent {
  return {type: 'element', tagName: 'div', properties: {className: ['notes']}, children: notes};
}

import type {Element} from 'hast';
import {h} from 'hastscript';
import {litText} from './lit-text.ts';
import type {NoteQuote} from './note.ts';

/** The one sentence of the source that a section turns on. */
export function turn({text, from, href}: NoteQuote): Element {
  return h('aside.turn', {ariaLabel: 'The source says'}, [
    h('p.turn__label', 'The source says'),
    h('blockquote.turn__quote', litText(text ?? [])),
    h('p.turn__from', h('a', {href}, from)),
  ]);
}

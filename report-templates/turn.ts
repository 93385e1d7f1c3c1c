import type {Element} from 'hast';
import {h} from 'hastscript';
import {annotate} from './cited-value.ts';
import {litText} from './lit-text.ts';
import type {NoteQuote} from './note.ts';

/** The one sentence of the source that a section turns on. */
export function turn({text, from, href}: NoteQuote): Element {
  const element = h('div.turn', [
    h('p.turn__label', 'The source says'),
    h('blockquote.turn__quote', litText(text ?? [])),
    h('p.turn__from', h('a', {href}, from)),
  ]);
  return annotate(element, {turn: true});
}

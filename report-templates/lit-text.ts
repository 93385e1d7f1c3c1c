import type {ElementContent} from 'hast';
import {h} from 'hastscript';

/** A stretch of a source's text: `lit` is what a value cites, `lang` its language where it isn't the page's. */
export interface Piece {
  readonly text: string;
  readonly lit?: boolean;
  readonly lang?: string;
}

/** Text of a source with its cited words lit. */
export function litText(pieces: readonly Piece[]): ElementContent[] {
  return pieces.map(({text, lit, lang}) => {
    if (lit) return h('mark', lang ? {lang} : {}, text);
    return lang ? h('span', {lang}, text) : {type: 'text', value: text};
  });
}

import type {Element} from 'hast';
import {h} from 'hastscript';

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | {readonly [key: string]: Json | undefined};

/** A data block for machines. `<` is escaped, so that no text in it can end the element (HTML §4.12.1.3). */
export function jsonLd(data: Json): Element {
  const text = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return h('script', {type: 'application/ld+json'}, text);
}

import type {ElementContent} from 'hast';
import type {RichText} from '../pipeline/model/figure.ts';
import {citedValue} from './cited-value.ts';

/** Text with cited values in it, as nodes. */
export function richText(text: RichText): ElementContent[] {
  return text.map((part) => (typeof part === 'string' ? {type: 'text', value: part} : citedValue(part)));
}

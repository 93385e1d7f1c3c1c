import type {RichText} from '../model/figure.ts';

/** Rich text as plain text: values as they are displayed. */
export function printText(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

import type {Root} from 'hast';
import {toHtml} from 'hast-util-to-html';

/** A page's tree as the text of an HTML file. */
export function toPage(tree: Root): string {
  return `${toHtml(tree)}\n`;
}

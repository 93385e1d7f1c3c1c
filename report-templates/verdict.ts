import type {Element} from 'hast';
import {h} from 'hastscript';
import type {RichText} from '../pipeline/model/figure.ts';
import {richText} from './rich-text.ts';

export interface Verdict {
  readonly name: string;
  readonly findings: readonly RichText[];
}

/** Where claim and record agree, where they part, and what to be careful about, in that order. */
export function verdict(parts: readonly Verdict[]): Element {
  return h(
    'dl.verdict',
    parts.map(({name, findings}) =>
      h('div', [h('dt', name), ...findings.map((finding) => h('dd', richText(finding)))]),
    ),
  );
}

import type {Nodes} from 'mdast';
import type {TextDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';
import {lineIndex} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Placed, Problem} from './check-leaves.ts';
import {checkLeaves} from './check-leaves.ts';
import {suggestNearest} from './suggest-nearest.ts';

/** What the body may hold, checked: the directives `:value[id]` and `:date[id]` and those on a line of their
 *  own, closed and known; no raw HTML. Whether an id has a value is known after the tallies only. */
export function checkBody({path, text, front, body}: Story): Message[] {
  const {at: pointAt} = lineIndex(text);
  const found: Placed[] = [];
  visit(body, (node) => {
    const offset = node.position?.start.offset ?? 0;
    found.push(...problemsOf(node, text).map((problem) => ({offset, problem})));
  });
  found.push(...checkLeaves(body, front));
  return found.map(({offset, problem: [rule, reason, severity = 'error']}) => ({
    path,
    ...pointAt(offset),
    rule,
    reason,
    severity,
  }));
}

function problemsOf(node: Nodes, text: string): Problem[] {
  switch (node.type) {
    case 'textDirective':
      return checkText(node, text);
    case 'containerDirective': {
      const closed = /\n[ \t]*:{3,}[ \t]*$/.test(sliceOf(node, text).slice(-200));
      const reason = `found the block ":::${node.name}"${closed ? '' : ', which isn’t closed'}; expected :value[id], :date[id] or ::figure{#id}`;
      return [[closed ? 'directive-unknown' : 'directive-unclosed', reason]];
    }
    case 'text':
      return /^::[a-z]|:(?:value|date)\[/.test(node.value) && isUnclosed(sliceOf(node, text))
        ? [
            [
              'directive-unclosed',
              `found "${node.value.slice(0, 40)}", which isn’t closed; expected ::figure{#id}`,
            ],
          ]
        : [];
    case 'html':
      return /^<!--[\s\S]*-->$/.test(node.value.trim())
        ? []
        : [['body-html', `found the HTML ${node.value.slice(0, 40)}; expected Markdown: HTML isn’t read`]];
    default:
      return [];
  }
}

function checkText(node: TextDirective, text: string): Problem[] {
  if (node.name !== 'value' && node.name !== 'date') {
    const known = suggestNearest(node.name, ['value', 'date']);
    return [
      [
        'directive-unknown',
        `found the unknown directive ":${node.name}"; ${known} (a plain colon is written \\:)`,
      ],
    ];
  }
  const source = sliceOf(node, text);
  if (!source.includes('[')) {
    const open = text[node.position?.end.offset ?? 0] === '[';
    return open
      ? [['directive-unclosed', `found ":${node.name}[", which isn’t closed; expected :${node.name}[id]`]]
      : [['directive-empty', `found ":${node.name}" without an id; expected :${node.name}[id]`]];
  }
  const [attribute] = Object.keys(node.attributes ?? {});
  if (attribute !== undefined) {
    return [['directive-attribute', `found the attribute "${attribute}"; :${node.name}[id] takes none`]];
  }
  return labelOf(node) === undefined
    ? [
        [
          'directive-label',
          `found "${source.slice(0, 60)}"; expected an id alone, such as :${node.name}[treaty]`,
        ],
      ]
    : [];
}

/** The id in a directive's label; undefined where the label is anything but one id. */
export function labelOf(node: TextDirective): string | undefined {
  const [only, ...rest] = node.children;
  return only?.type === 'text' && rest.length === 0 && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(only.value)
    ? only.value
    : undefined;
}

function isUnclosed(source: string): boolean {
  return /^::[a-z-]+[[{][^\]}\n]*$/m.test(source) || /:(?:value|date)\[[^\]\n]*$/m.test(source);
}

function sliceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

import type {Nodes, Root} from 'mdast';
import type {LeafDirective, TextDirective} from 'mdast-util-directive';
import {visit} from 'unist-util-visit';
import {lineIndex} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {FrontMatter, Story} from '../model/story.ts';
import {suggestNearest} from './suggest-nearest.ts';

/** What the body may hold, checked: the directives `:value[id]`, `:date[id]` and `::figure{#id}`, closed, known and
 *  each figure once; no raw HTML. Whether an id has a value is known after the tallies only. */
export function checkBody({path, text, front, body}: Story): Message[] {
  const {at: pointAt} = lineIndex(text);
  const placed = new Map<string, number>();
  const found: {offset: number; problem: Problem}[] = [];
  visit(body, (node) => {
    const offset = node.position?.start.offset ?? 0;
    found.push(...problemsOf(node, text, front, placed).map((problem) => ({offset, problem})));
  });
  found.push(...unplaced(body, front, placed));
  return found.map(({offset, problem: [rule, reason, severity = 'error']}) => ({
    path,
    ...pointAt(offset),
    rule,
    reason,
    severity,
  }));
}

type Problem = readonly [rule: string, reason: string, severity?: Message['severity']];

function problemsOf(node: Nodes, text: string, front: FrontMatter, placed: Map<string, number>): Problem[] {
  switch (node.type) {
    case 'textDirective':
      return checkText(node, text);
    case 'leafDirective':
      return checkFigure(node, front, placed);
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

function checkFigure(node: LeafDirective, front: FrontMatter, placed: Map<string, number>): Problem[] {
  if (node.name !== 'figure') {
    return [
      [
        'directive-unknown',
        `found the unknown block "::${node.name}"; ${suggestNearest(node.name, ['figure'])}`,
      ],
    ];
  }
  const known = (front.figures ?? []).map(({id}) => id);
  const id = node.attributes?.id ?? '';
  if (!known.includes(id))
    return [['figure-unknown', `found no figure "${id}"; ${suggestNearest(id, known)}`]];
  const times = (placed.get(id) ?? 0) + 1;
  placed.set(id, times);
  return times === 2 ? [['figure-repeated', `found the figure "${id}" again; expected it once`]] : [];
}

function unplaced(
  body: Root,
  front: FrontMatter,
  placed: ReadonlyMap<string, number>,
): {offset: number; problem: Problem}[] {
  const offset = body.position?.end.offset ?? 0;
  return (front.figures ?? [])
    .filter(({id}) => !placed.has(id))
    .map(({id}) => {
      const reason = `the figure "${id}" is declared and stands nowhere; expected ::figure{#${id}} in the body`;
      return {offset, problem: ['figure-unplaced', reason, 'warning']};
    });
}

/** The id in a directive's label; undefined where the label is anything but one id. */
export function labelOf(node: TextDirective): string | undefined {
  const [only, ...rest] = node.children;
  return only?.type === 'text' && rest.length === 0 && /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(only.value)
    ? only.value
    : undefined;
}

function isUnclosed(source: string): boolean {
  return /^::[a-z]+[[{][^\]}\n]*$/m.test(source) || /:(?:value|date)\[[^\]\n]*$/m.test(source);
}

function sliceOf(node: Nodes, text: string): string {
  return text.slice(node.position?.start.offset, node.position?.end.offset);
}

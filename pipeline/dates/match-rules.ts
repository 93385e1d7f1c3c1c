import type {Accept, Node} from './compile-rules.ts';
import type {Expression} from './expression.ts';
import type {Place, Reading} from './rule.ts';
import {classId, type Token} from './token.ts';

/** A rule and how many words it took. */
export interface Match {
  readonly expression: Expression;
  readonly rule: string;
  readonly to: number;
}

/** The longest match that begins at word `from`; of equals the earlier rule. Depth is bounded by the longest pattern. */
export function matchRules(
  root: Node,
  text: string,
  tokens: readonly Token[],
  from: number,
): Match | undefined {
  const ends: End[] = [];
  walk(root, tokens, from, ends);
  if (ends.length === 0) return undefined;
  ends.sort((a, b) => b.to - a.to || a.accept.order - b.accept.order);
  for (const {accept, to} of ends) {
    const place: Place = {text, tokens, from, to};
    if (accept.rule.when && !accept.rule.when(place)) continue;
    const expression = accept.rule.read(toReading(place, accept.path));
    if (expression) return {expression, rule: accept.rule.id, to};
  }
  return undefined;
}

interface End {
  readonly accept: Accept;
  readonly to: number;
}

function walk(node: Node, tokens: readonly Token[], at: number, ends: End[]): void {
  for (const accept of node.accepts) ends.push({accept, to: at});
  if (node.next.size === 0) return;
  for (const id of tokens[at]?.word.classes ?? []) {
    const child = node.next.get(id);
    if (child) walk(child, tokens, at + 1, ends);
  }
}

function toReading({tokens, from}: Place, path: readonly number[]): Reading {
  const find = (name: string): number | string | undefined => {
    const index = path.indexOf(classId(name));
    const token = index < 0 ? undefined : tokens[from + index];
    return token && (token.value ?? token.word.senses[name]);
  };
  return {
    has: (name) => path.includes(classId(name)),
    number: (name) => {
      const found = find(name);
      return typeof found === 'number' ? found : undefined;
    },
    code: (name) => {
      const found = find(name);
      return typeof found === 'string' ? found : undefined;
    },
  };
}

import {type Accept, type Node, pathOf} from './compile-rules.ts';
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
  const ends = walk(root, tokens, from, undefined);
  if (ends === undefined) return undefined;
  if (ends.length > 1) ends.sort((a, b) => b.to - a.to || a.accept.order - b.accept.order);
  for (const {accept, node, to} of ends) {
    const place: Place = {text, tokens, from, to};
    if (accept.rule.when && !accept.rule.when(place)) continue;
    const expression = accept.rule.read(toReading(place, pathOf(node)));
    if (expression) return {expression, rule: accept.rule.id, to};
  }
  return undefined;
}

interface End {
  readonly accept: Accept;
  readonly node: Node;
  readonly to: number;
}

/** Adds every rule that ends on the way to `ends`, which is made when there is one. */
function walk(node: Node, tokens: readonly Token[], at: number, ends: End[] | undefined): End[] | undefined {
  let all = ends;
  for (const accept of node.accepts) {
    if (all === undefined) all = [{accept, node, to: at}];
    else all.push({accept, node, to: at});
  }
  const token = tokens[at];
  if (token === undefined || node.next.size === 0) return all;
  for (const id of token.word.classes) {
    const child = node.next.get(id);
    if (child !== undefined) all = walk(child, tokens, at + 1, all);
  }
  return all;
}

function toReading({tokens, from}: Place, path: readonly number[]): Reading {
  const senseAt = (index: number, name: string): number | string | undefined => {
    const token = index < 0 ? undefined : tokens[from + index];
    return token && (token.value ?? token.word.senses[name]);
  };
  const first = (name: string) => senseAt(path.indexOf(classId(name)), name);
  return {
    has: (name) => path.includes(classId(name)),
    number: (name) => asNumber(first(name)),
    lastNumber: (name) => asNumber(senseAt(path.lastIndexOf(classId(name)), name)),
    code: (name) => {
      const sense = first(name);
      return typeof sense === 'string' ? sense : undefined;
    },
  };
}

function asNumber(sense: number | string | undefined): number | undefined {
  return typeof sense === 'number' ? sense : undefined;
}

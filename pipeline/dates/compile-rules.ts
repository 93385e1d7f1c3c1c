import type {Rule} from './rule.ts';
import {classId} from './token.ts';

/** A state of the matcher: which word class leads where, and which rules end here. */
export interface Node {
  readonly next: Map<number, Node>;
  readonly accepts: Accept[];
  /** The way here, for what a match says: one class a word. */
  readonly from: Node | undefined;
  readonly by: number;
}

export interface Accept {
  readonly rule: Rule;
  readonly order: number;
}

export type Shorthands = Readonly<Record<string, readonly string[]>>;

/** All rules as one tree of word classes, so that a passage is read once, however many rules there are. */
export function compileRules(rules: readonly Rule[], shorthands: Shorthands): Node {
  const root: Node = {next: new Map(), accepts: [], from: undefined, by: -1};
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      for (const node of extend(new Set([root]), pattern, shorthands)) {
        if (!node.accepts.some((accept) => accept.rule === rule)) node.accepts.push({rule, order});
      }
    }
  });
  return root;
}

/** The classes of the words on the way to a node. */
export function pathOf(node: Node): number[] {
  const path: number[] = [];
  for (let at = node; at.from !== undefined; at = at.from) path.push(at.by);
  return path.reverse();
}

/** The nodes that a pattern leads to from some others; new ones are made on the way. */
function extend(nodes: ReadonlySet<Node>, pattern: string, shorthands: Shorthands): Set<Node> {
  let frontier = new Set(nodes);
  for (const element of pattern.split(' ')) {
    const isOptional = element.endsWith('?');
    const body = isOptional ? element.slice(0, -1) : element;
    const reached = body.startsWith('{')
      ? extendByShorthand(frontier, body.slice(1, -1), shorthands)
      : extendByClasses(frontier, body.split('|'));
    frontier = isOptional ? new Set([...frontier, ...reached]) : reached;
  }
  return frontier;
}

function extendByShorthand(nodes: ReadonlySet<Node>, name: string, shorthands: Shorthands): Set<Node> {
  const reached = new Set<Node>();
  for (const pattern of shorthands[name] ?? []) {
    for (const node of extend(nodes, pattern, shorthands)) reached.add(node);
  }
  return reached;
}

function extendByClasses(nodes: ReadonlySet<Node>, names: readonly string[]): Set<Node> {
  const ids = names.map(classId);
  const reached = new Set<Node>();
  for (const node of nodes) for (const id of ids) reached.add(step(node, id));
  return reached;
}

function step(from: Node, by: number): Node {
  const known = from.next.get(by);
  if (known) return known;
  const made: Node = {next: new Map(), accepts: [], from, by};
  from.next.set(by, made);
  return made;
}

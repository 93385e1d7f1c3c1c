import type {Rule} from './rule.ts';
import {classId} from './token.ts';

/** A state of the matcher: which word class leads where, and which rules end here. */
export interface Node {
  readonly next: Map<number, Node>;
  readonly accepts: Accept[];
}

export interface Accept {
  readonly rule: Rule;
  /** The class that each word of the match stands for. */
  readonly path: readonly number[];
  readonly order: number;
}

/** All rules as one tree of word classes, so that a passage is read once, however many rules there are. */
export function compileRules(
  rules: readonly Rule[],
  shorthands: Readonly<Record<string, readonly string[]>>,
): Node {
  const root: Node = {next: new Map(), accepts: []};
  rules.forEach((rule, order) => {
    for (const pattern of rule.patterns) {
      for (const classes of expandPattern(pattern, shorthands))
        insert(root, classes.map(classId), rule, order);
    }
  });
  return root;
}

function insert(root: Node, path: readonly number[], rule: Rule, order: number): void {
  let node = root;
  for (const id of path) {
    const child = node.next.get(id) ?? {next: new Map(), accepts: []};
    node.next.set(id, child);
    node = child;
  }
  if (!node.accepts.some((accept) => accept.rule === rule)) node.accepts.push({rule, path, order});
}

function expandPattern(pattern: string, shorthands: Readonly<Record<string, readonly string[]>>): string[][] {
  let paths: string[][] = [[]];
  for (const element of pattern.split(' ')) {
    const choices = expandElement(element, shorthands);
    paths = paths.flatMap((path) => choices.map((choice) => [...path, ...choice]));
  }
  return paths;
}

function expandElement(element: string, shorthands: Readonly<Record<string, readonly string[]>>): string[][] {
  const optional = element.endsWith('?');
  const body = optional ? element.slice(0, -1) : element;
  const choices = body.startsWith('{')
    ? (shorthands[body.slice(1, -1)] ?? []).flatMap((pattern) => expandPattern(pattern, shorthands))
    : body.split('|').map((name) => [name]);
  return optional ? [...choices, []] : choices;
}

import {isMap, isNode, isScalar, isSeq} from 'yaml';
import {pointerTo} from '../model/declaration-offsets.ts';

/** Where each node of the YAML stands, by its path; a pair stands where its key does, and `PATH/~value` is its
 *  value's place. `base` is the offset of the YAML in the file. */
export function locateDeclarations(contents: unknown, base: number): Record<string, number> {
  const offsets: Record<string, number> = {'': base};
  const add = (steps: readonly PropertyKey[], node: unknown) => {
    if (isNode(node) && node.range) offsets[pointerTo(steps)] = base + node.range[0];
  };
  const walk = (node: unknown, steps: readonly PropertyKey[]) => {
    if (isSeq(node)) {
      node.items.forEach((item, index) => {
        add([...steps, index], item);
        walk(item, [...steps, index]);
      });
    }
    if (!isMap(node)) return;
    for (const {key, value} of node.items) {
      const inner = [...steps, isScalar(key) ? String(key.value) : ''];
      add(inner, key);
      walk(value, inner);
    }
  };
  walk(contents, []);
  return offsets;
}

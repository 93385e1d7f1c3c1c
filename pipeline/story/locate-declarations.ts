import {isMap, isNode, isScalar, isSeq} from 'yaml';
import {pointerTo} from '../model/declaration-offsets.ts';

/** Where each node of the YAML stands, by its path; a pair stands where its key does. `base` is the offset of the YAML in the
 *  file. */
export function locateDeclarations(contents: unknown, base: number): Record<string, number> {
  const offsets: Record<string, number> = {'': base};
  const add = (pointer: string, node: unknown) => {
    if (isNode(node) && node.range) offsets[pointer] = base + node.range[0];
  };
  const walk = (node: unknown, pointer: string) => {
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        const inner = `${pointer}/${index}`;
        add(inner, item);
        walk(item, inner);
      }
    }
    if (!isMap(node)) return;
    for (const {key, value} of node.items) {
      const inner = pointer + pointerTo([isScalar(key) ? String(key.value) : '']);
      add(inner, key);
      walk(value, inner);
    }
  };
  walk(contents, '');
  return offsets;
}

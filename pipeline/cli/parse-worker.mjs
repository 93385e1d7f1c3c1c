// What a thread of the pool runs. Plain JavaScript: the compile cache has to be on before anything else is imported.
import module from 'node:module';

module.enableCompileCache?.();
const [{move, transferableSymbol, valueSymbol}, {extractFile: extract}, {packSource: pack}] =
  await Promise.all([import('piscina'), import('./extract-file.ts'), import('../flow/pack-event-set.ts')]);

export async function extractFile(task) {
  const extracted = await extract(task);
  return moved(
    extracted,
    extracted.printed.map(({buffer}) => buffer),
  );
}

export function packSource(task) {
  const packed = pack(task);
  return moved(packed, [packed.buffer]);
}

/** Hands a value over without copying the bytes in it. */
function moved(value, buffers) {
  return move({[transferableSymbol]: buffers, [valueSymbol]: value});
}

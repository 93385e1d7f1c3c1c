import {z} from 'zod';

/** The keys that the schema knows at `path`; `value` is what stands there and picks among kinds of tallies. */
export function listKeys(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let here: z.core.$ZodType[] = [schema];
  for (const step of path) here = here.flatMap(unwrap).flatMap((type) => inside(type, step));
  const objects = here.flatMap(unwrap).filter((type) => type instanceof z.ZodObject);
  const matching = objects.filter(({shape}) => sameKind(shape, value));
  return [...new Set((matching.length > 0 ? matching : objects).flatMap(({shape}) => Object.keys(shape)))];
}

function unwrap(type: z.core.$ZodType): z.core.$ZodType[] {
  if (type instanceof z.ZodOptional) return unwrap(type.unwrap());
  return type instanceof z.ZodUnion ? type.options.flatMap(unwrap) : [type];
}

function inside(type: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (type instanceof z.ZodArray) return [type.element];
  if (type instanceof z.ZodRecord) return [type.valueType];
  if (!(type instanceof z.ZodObject)) return [];
  const field: unknown = type.shape[String(step)];
  return field instanceof z.ZodType ? [field] : [];
}

/** Kinds of tallies differ in the literal of their `type`. */
function sameKind(shape: Readonly<Record<string, unknown>>, value: unknown): boolean {
  const {type} = shape;
  if (!(type instanceof z.ZodLiteral) || typeof value !== 'object' || value === null) return true;
  return type.values.has(Reflect.get(value, 'type'));
}

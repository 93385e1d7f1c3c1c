/** Plain data as JSON text that depends on the data alone: keys in code-unit order, two spaces, one newline at the end.
 *  `undefined` members are left out, as JSON does; NaN and infinities, which JSON would turn into null, throw. */
export function canonicalJson(value: unknown): string {
  return `${print(value)}\n`;
}

/** The same text of an object in pieces: each of its members by itself, lists by so many items. Together they may be
 *  longer than a string can be. */
export function* canonicalPieces(data: object): Generator<string> {
  const members = Object.entries(sortMembers(data)).filter(([, member]) => member !== undefined);
  for (const [index, [key, member]] of members.entries()) {
    yield index === 0 ? '{\n' : ',\n';
    if (Array.isArray(member) && member.length > 0) yield* listPieces(key, member);
    else yield print({[key]: member}).slice('{\n'.length, -'\n}'.length);
  }
  yield members.length === 0 ? '{}\n' : '\n}\n';
}

const itemsAtOnce = 500;

function* listPieces(key: string, items: readonly unknown[]): Generator<string> {
  const [open, close] = [`  ${JSON.stringify(key)}: [\n`, '\n  ]'];
  for (let from = 0; from < items.length; from += itemsAtOnce) {
    const text = print({[key]: items.slice(from, from + itemsAtOnce)});
    yield from === 0 ? open : ',\n';
    yield text.slice(`{\n${open}`.length, -`${close}\n}`.length);
  }
  yield close;
}

function print(value: unknown): string {
  return JSON.stringify(sortKeys(value, ''), undefined, 2);
}

/** A copy with its keys in order: to sort first and then to print takes less time than to sort while printing. */
function sortKeys(value: unknown, key: string | number): unknown {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`${key} is ${value}, which JSON can't hold`);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(sortKeys);
  const sorted: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort())
    setMember(sorted, name, sortKeys(memberOf(value, name), name));
  return sorted;
}

function sortMembers(value: object): Record<string, unknown> {
  const sorted: Record<string, unknown> = {};
  for (const name of Object.keys(value).sort()) setMember(sorted, name, memberOf(value, name));
  return sorted;
}

function memberOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}

/** To assign to `__proto__` would make no member. */
function setMember(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__')
    Object.defineProperty(target, name, {value, enumerable: true, configurable: true, writable: true});
  else target[name] = value;
}

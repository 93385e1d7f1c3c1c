import type {FrontMatter, StoryTally} from '../model/story.ts';
import type {Draft} from './draft.ts';

/** A draft without what doesn't pass the check: the declarations at `pointers` (as in `Story.offsets`) and the blocks of the
 *  body at `places`, or a plainer text in their stead where there is one. The same draft where nothing of it can go. */
export function dropFromDraft(
  draft: Draft,
  {pointers, places}: {pointers: readonly string[]; places: readonly number[]},
): Draft {
  const front: unknown = structuredClone(draft.front);
  const fallbacks = {...draft.fallbacks};
  const doomed = new Set<string>();
  for (const pointer of pointers) {
    const fallback = fallbacks[pointer];
    if (fallback === undefined) doomed.add(removableAt(pointer));
    else put(front, stepsOf(pointer), fallback);
    delete fallbacks[pointer];
  }
  doomed.delete('');
  for (const pointer of [...doomed].sort(lastFirst)) remove(front, stepsOf(pointer));
  const body = draft.body.flatMap((block, index) => {
    if (!places.includes(index)) return [block];
    return block.otherwise === undefined ? [] : [{text: block.otherwise}];
  });
  return {
    ...draft,
    front: withoutEmpty(front as FrontMatter),
    body,
    fallbacks: moveFallbacks(fallbacks, doomed),
  };
}

/** The smallest declaration around a pointer that can go by itself; none of the sources. */
function removableAt(pointer: string): string {
  return removable.map((pattern) => pattern.exec(pointer)?.[0]).find((found) => found !== undefined) ?? '';
}

const removable = [
  /^\/tallies\/\d+\/entries\/\d+/,
  /^\/tallies\/\d+\/topics\/\d+\/claims\/\d+/,
  /^\/tallies\/\d+\/topics\/\d+/,
  /^\/figures\/\d+\/notes\/\d+/,
  /^\/(?:tallies|figures|key-figures|names)\/\d+/,
  /^\/(?:dates|values|computed)\/[^/]+/,
  /^\/(?:kicker|standfirst)/,
];

function stepsOf(pointer: string): string[] {
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** Of one list the last first, so that the places of the others hold. */
function lastFirst(a: string, b: string): number {
  const [one, two] = [stepsOf(a), stepsOf(b)];
  const at = one.findIndex((step, index) => step !== two[index]);
  if (at < 0) return 1;
  const [x, y] = [one[at] ?? '', two[at] ?? ''];
  return /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(y) - Number(x) : x < y ? 1 : -1;
}

function put(value: unknown, steps: readonly string[], text: string): void {
  const parent = reach(value, steps.slice(0, -1));
  if (parent) Reflect.set(parent, steps.at(-1) ?? '', text);
}

function remove(value: unknown, steps: readonly string[]): void {
  const parent = reach(value, steps.slice(0, -1));
  const last = steps.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else if (parent) Reflect.deleteProperty(parent, last);
}

function reach(value: unknown, steps: readonly string[]): object | undefined {
  const found = steps.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at ? Reflect.get(at, step) : undefined),
    value,
  );
  return typeof found === 'object' && found ? found : undefined;
}

/** A tally that lost all its parts goes too, and a list that lost all its items. */
function withoutEmpty(front: FrontMatter): FrontMatter {
  const tallies = front.tallies?.flatMap((tally): StoryTally[] => {
    if (tally.type === 'timeline') return tally.entries.length > 0 ? [tally] : [];
    if (tally.type !== 'claims') return [tally];
    const topics = tally.topics.filter(({claims}) => claims.length > 0);
    return topics.length > 0 ? [{...tally, topics}] : [];
  });
  const all = {...front, ...(tallies ? {tallies} : {})};
  return Object.fromEntries(Object.entries(all).filter(([, value]) => isFilled(value))) as FrontMatter;
}

function isFilled(value: unknown): boolean {
  return typeof value !== 'object' || value === null || Object.keys(value).length > 0;
}

/** Figures that stood behind one that is gone have moved up. */
function moveFallbacks(fallbacks: Record<string, string>, gone: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fallbacks).flatMap(([pointer, text]) => {
      const [, index] = /^\/figures\/(\d+)\//.exec(pointer) ?? [];
      if (index === undefined) return [[pointer, text]];
      if (gone.has(`/figures/${index}`)) return [];
      const before = [...gone].filter(
        (other) => /^\/figures\/\d+$/.test(other) && Number(other.slice(9)) < Number(index),
      ).length;
      return [[pointer.replace(index, String(Number(index) - before)), text]];
    }),
  );
}

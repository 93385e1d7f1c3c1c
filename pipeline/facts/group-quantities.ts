import type {Quantity} from '../model/extract.ts';

/** Quantities of one sentence that stand in an enumeration get a common `group`; what follows "of which", "of whom" or
 *  "including" gets `partOf` its whole instead, so that no total of a group counts it twice. In order of the text. */
export function groupQuantities(text: string, quantities: readonly Quantity[]): Quantity[] {
  if (quantities.length < 2) return [...quantities];
  const grouped: Quantity[] = [];
  let run: Quantity[] = [];
  let before: Quantity | undefined;
  let whole: Quantity | undefined;
  for (const quantity of quantities) {
    const between = before ? text.slice(Math.max(before.end, before.counted.end), quantity.start) : '';
    const isPart: boolean = before !== undefined && opensPart(between);
    if (isPart || (whole && before?.partOf && isJoint(between) && !startsAnew(between))) {
      whole = isPart && !before?.partOf ? before : whole;
      before = whole ? {...quantity, partOf: whole.id} : quantity;
      grouped.push(before);
      continue;
    }
    if (before && !before.partOf && !isJoint(between)) {
      grouped.push(...asGroup(run));
      run = [];
    }
    [before, whole] = [quantity, undefined];
    run.push(quantity);
  }
  return [...grouped, ...asGroup(run)].sort((a, b) => a.start - b.start);
}

function asGroup(run: readonly Quantity[]): Quantity[] {
  const [first] = run;
  if (!first || run.length < 2) return [...run];
  return run.map((item) => ({...item, group: first.id.replace(/\.q(\d+)$/, '.g$1')}));
}

function opensPart(between: string): boolean {
  return /\b(?:of (?:which|whom|these|them)|including|among (?:which|whom|them))\b/.test(between);
}

/** Nothing but a comma, "and" or "or" behind at most a few words that belong to what is counted. */
function isJoint(between: string): boolean {
  return (
    between.length < 60 && /(?:,|\band\b|\bor\b)\s*(?:(?:and|or)\s+)?$/.test(between) && !/[.;]/.test(between)
  );
}

/** Behind a verb ("of which 15 were new, and 3 mills") the enumeration of wholes goes on. */
function startsAnew(between: string): boolean {
  return /\b(?:was|were|is|are|had|have)\b/.test(between);
}

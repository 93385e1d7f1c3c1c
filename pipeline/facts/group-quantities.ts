import type {Quantity} from '../model/extract.ts';

/** Quantities of one sentence that stand in an enumeration get a common `group`; what follows "of which", "of whom" or
 *  "including" gets `partOf` its whole instead, so that no total of a group counts it twice. */
export function groupQuantities(text: string, quantities: readonly Quantity[]): Quantity[] {
  const grouped: Quantity[] = [];
  let run: Quantity[] = [];
  const flush = () => {
    const [first] = run;
    grouped.push(
      ...(run.length > 1 && first
        ? run.map((item) => ({...item, group: `${first.sentence}.g${first.id.split('.q')[1]}`}))
        : run),
    );
    run = [];
  };
  let whole: Quantity | undefined;
  for (const quantity of quantities) {
    const before = run.at(-1) ?? whole;
    const between = before ? text.slice(before.counted.end, quantity.start) : '';
    if (before && /\b(?:of (?:which|whom|these|them)|including|among them)\b/.test(between)) {
      whole = whole ?? before;
      flush();
      grouped.push({...quantity, partOf: whole.id});
      continue;
    }
    if (before && !isJoint(between)) flush();
    whole = undefined;
    run.push(quantity);
  }
  flush();
  return grouped.sort((a, b) => a.start - b.start);
}

function isJoint(between: string): boolean {
  return between.length < 60 && /^[^.;]*(?:,|\band\b|\bor\b)\s*(?:and\s+|or\s+)?$/.test(between);
}

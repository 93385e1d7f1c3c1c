import type {Dating} from './date-event.ts';
import {dateEvent} from './date-event.ts';
import type {Nominal} from './find-nominals.ts';
import {nearbyPrepositions} from './lexicon/happenings.ts';
import type {Clause, PlacedDate, Reading} from './reading.ts';
import {tellsHappening} from './tells-happening.ts';

/** When what a clause tells happened, and when what it describes lasted, as far as its sentence says. */
export interface ClauseTime {
  readonly happened: Dating | undefined;
  readonly lasted: Dating | undefined;
  /** `happened` is that of the next clause, which has the same subject: "resumed relations and opened an embassy in 1984". */
  readonly shared: boolean;
}

/** The time of each clause. A date inside a dated happening ("after the war in 1945") is the happening's; what is told
 *  close to it is implied to be of that date. */
export function dateClauses(
  {tokens}: Reading,
  clauses: readonly Clause[],
  nominals: readonly Nominal[],
): ClauseTime[] {
  const taken = new Map(nominals.map((nominal) => [nominal.date, nominal]));
  return clauses.map((clause, index) => {
    const before = outerBefore(clauses, index);
    const own =
      ownDating(tokens, clause, taken) ??
      nearbyDating(clause, taken) ??
      framedDating(clause, before) ??
      whenDating(clause, before);
    const next = own ? undefined : trailingDate(clause, clauses[index + 1], taken);
    const happened = own ?? (next && dateEvent(next));
    const lasted = lastedDating(clause, before) ?? happened;
    return {happened, lasted, shared: next !== undefined};
  });
}

function outerBefore(clauses: readonly Clause[], index: number): Clause | undefined {
  const before = clauses[index - 1];
  return before?.bracket === clauses[index]?.bracket ? before : clauses[index - 2];
}

/** The first date of its own that is not inside a phrase in front ("Following the announcement on 6 June, …, on 24 June");
 *  where there is only such a one, it is implied. */
function ownDating(
  tokens: Reading['tokens'],
  clause: Clause,
  taken: ReadonlyMap<PlacedDate, Nominal>,
): Dating | undefined {
  const dates = clause.dates.filter(
    (date) =>
      date.edtf !== undefined &&
      !date.ofThing &&
      !taken.has(date) &&
      (!clause.verb?.negated || date.relation === 'not-until'),
  );
  const told = dates.find((date) => !isInFront(tokens, clause, date));
  if (told) return dateEvent(told);
  return dates[0] && implied(dateEvent(dates[0]));
}

function isInFront(tokens: Reading['tokens'], {first, subject}: Clause, {phrase, last}: PlacedDate): boolean {
  const opener = tokens[first]?.lower ?? '';
  return (
    nearbyPrepositions.has(opener) && phrase > first + 1 && subject !== undefined && last < subject.first
  );
}

/** "Following the congress in 1971 relations improved": close to that happening, so its date is implied. */
function nearbyDating({dates, role}: Clause, taken: ReadonlyMap<PlacedDate, Nominal>): Dating | undefined {
  if (role === 'relative' || role === 'complement') return undefined;
  const date = dates.find((date) => taken.get(date)?.nearby);
  return date && implied(dateEvent({...date, relation: 'at'}));
}

/** "When the war ended in 1945, he returned": at that time, so its date is implied. */
function framedDating({role}: Clause, before: Clause | undefined): Dating | undefined {
  if (role !== 'main' || before?.role !== 'adverbial' || !/^(when|as|once|after)$/.test(before.marker))
    return undefined;
  const date = before.dates.find(({edtf}) => edtf !== undefined);
  return date && implied(dateEvent({...date, relation: 'at'}));
}

/** "… until March 1970, when he abandoned it": the date belongs to the second clause where the first tells a state. */
function whenDating({marker, first}: Clause, before: Clause | undefined): Dating | undefined {
  const date = before?.dates.at(-1);
  if (marker !== 'when' || !date || first - date.last > 2 || (before && tellsHappening(before)))
    return undefined;
  return dateEvent({...date, relation: 'at'});
}

/** A date at the end of the next clause, where that has no subject of its own. */
function trailingDate(
  {dates, role, supposing}: Clause,
  next: Clause | undefined,
  taken: ReadonlyMap<PlacedDate, Nominal>,
): PlacedDate | undefined {
  if (dates.some(({edtf}) => edtf !== undefined) || role === 'quotation' || supposing) return undefined;
  if (next?.role !== 'coordinate' || next.subject || next.marker === ';') return undefined;
  if (next.verb?.negated || next.supposed) return undefined;
  return next.dates.find(
    (date) => date.edtf !== undefined && !taken.has(date) && date.phrase > (next.verb?.last ?? 0),
  );
}

/** A state lasts from what "after" and "since" name: "After the war ended in 1922, relations remained frosty". */
function lastedDating({dates, role, verb}: Clause, before: Clause | undefined): Dating | undefined {
  const own = dates.find(({edtf, ofThing}) => edtf !== undefined && !ofThing);
  if (own?.relation === 'not-until' && verb?.negated) return dateEvent({...own, relation: 'until'});
  if (own) return dateEvent(own);
  if (role !== 'main' || before?.role !== 'adverbial' || !/^(after|since)$/.test(before.marker))
    return undefined;
  const date = before.dates.find(({edtf}) => edtf !== undefined);
  return date && implied(dateEvent({...date, relation: 'since'}));
}

function implied(dating: Dating | undefined): Dating | undefined {
  return dating && {...dating, certainty: 'implied'};
}

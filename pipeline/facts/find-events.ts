import type {Event} from '../model/extract.ts';
import type {Span} from '../model/span.ts';
import {classifyKind} from './classify-kind.ts';
import type {ClauseTime} from './date-clauses.ts';
import type {Dating} from './date-event.ts';
import {dateEvent} from './date-event.ts';
import {findEntry} from './find-entry.ts';
import {findHappenings} from './find-happenings.ts';
import type {Nominal} from './find-nominals.ts';
import type {AliasIndex} from './index-aliases.ts';
import {toText} from './map-offsets.ts';
import {nameParties} from './name-parties.ts';
import type {Clause, Reading} from './reading.ts';
import type {References} from './refer-back.ts';
import {referBack, rememberMentions} from './refer-back.ts';
import {summarize} from './summarize.ts';
import type {Telling} from './telling.ts';

/** What happened, by one sentence, in order of the text: an event for each clause that tells a happening, and for each
 *  dated happening that a clause only mentions. What stands on its own is kept without a date if it has none. `references`
 *  are the happenings that the sentences before have dated; those of this one are added. */
export function findEvents(
  reading: Reading,
  clauses: readonly Clause[],
  nominals: readonly Nominal[],
  times: readonly ClauseTime[],
  subjects: readonly (string | undefined)[],
  aliases: AliasIndex,
  references: References,
): Event[] {
  const told = [
    ...nominals.map(({first, last, head, date}) => ({
      telling: {first, last, told: first, head},
      dating: dateEvent({...date, relation: 'at'}),
    })),
    ...findHappenings(reading, clauses, times, subjects, nominals).map(({telling, dating}) => ({
      telling,
      dating: dating ?? referBack(reading, telling, references),
    })),
  ];
  const entry = told.some(({dating}) => dating) ? undefined : findEntry(reading, clauses);
  if (entry) told.splice(0, told.length, {telling: entry.telling, dating: entry.dating});
  rememberMentions(reading, told, references);
  return told
    .map((one) => ({...one, span: spanOf(reading, one.telling)}))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((one, index) => describe(reading, one, `${reading.passage.id}.e${index + 1}`, aliases));
}

interface Told {
  readonly telling: Telling;
  readonly dating: Dating | undefined;
  readonly span: Span;
}

function spanOf({passage, tokens}: Reading, {first, last}: Telling): Span {
  return toText(passage, {start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0});
}

function describe(reading: Reading, {telling, dating, span}: Told, id: string, aliases: AliasIndex): Event {
  const {passage, tokens} = reading;
  const {first, last, head, verb} = telling;
  const {actors, places} = nameParties(reading, first, last, aliases);
  return {
    id,
    start: span.start,
    end: span.end,
    sentence: passage.id,
    summary: summarize(reading, telling),
    kind: classifyKind(tokens, first, last, verb ?? tokens[head]?.lower),
    ...(dating ? {date: dating.date} : {}),
    ...(dating?.interval ? {interval: [...dating.interval]} : {}),
    certainty: dating?.certainty ?? 'unknown',
    actors,
    places,
    ...(dating?.timex ? {timex: dating.timex} : {}),
  };
}

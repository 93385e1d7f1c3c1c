import {messageAt} from '../messages.ts';
import {offsetOf, pointerTo} from '../model/declaration-offsets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story, StoryTally} from '../model/story.ts';
import type {Check, Tallies, Tally} from '../model/tally.ts';
import {checkClaims} from './check-claims.ts';
import {checkExpectations} from './check-expectations.ts';
import {checkStatements} from './check-statements.ts';
import {computeValue} from './compute-values.ts';
import {confirmSeries} from './confirm-series.ts';
import {correctFacts} from './correct-facts.ts';
import {findDate} from './find-date.ts';
import {findQuotations} from './find-quotations.ts';
import {findUndeclared} from './find-undeclared.ts';
import {findValue} from './find-value.ts';
import {implyDate} from './imply-date.ts';
import {linkClaims} from './link-claims.ts';
import {matchSources} from './match-sources.ts';
import {mergeFacts} from './merge-facts.ts';
import {sayMissing} from './say-missing.ts';
import {tallyCategories} from './tally-categories.ts';
import {tallyClaims} from './tally-claims.ts';
import type {Say, TallyContext} from './tally-context.ts';
import {tallyCounts} from './tally-counts.ts';
import {tallySeries} from './tally-series.ts';
import {tallyTimeline} from './tally-timeline.ts';
import {tellDisagreements} from './tell-disagreements.ts';

/** A story and what was read from its sources → every value that it may print, its tallies and its checks. What is
 *  declared and can't be found is a message at the declaration's place; the rest is tallied all the same.
 *  An event set belongs to the source whose `file` is the document's path, or its end. */
export function tallyStory(story: Story, eventSets: readonly EventSet[]): Tallies {
  const messages: Message[] = [];
  const checks: Check[] = [];
  const context = createContext(story, eventSets, messages, checks);

  findDeclared(context);
  const tallied = (story.front.tallies ?? []).flatMap(
    (declared, at) => tallyOne(context, declared, at) ?? [],
  );
  computeDeclared(context);
  const tallies = linkClaims(story.front, tallied);
  sayEmptyFigures(context, tallies);

  checks.push(
    ...confirmSeries(tallies),
    ...checkClaims(story.front, tallies),
    ...checkStatements(tallies),
    ...tellDisagreements(context.disagreements),
  );
  checks.push(...checkExpectations(context));
  return {
    values: [...context.values.values()],
    tallies,
    checks,
    messages,
    pins: (story.front.tallies ?? []).flatMap(({id, pin}) => (pin ?? []).map((name) => `${id}.${name}`)),
    undeclared: findUndeclared(story, context.sources),
    quotations: findQuotations(story, context.sources),
  };
}

function createContext(
  story: Story,
  eventSets: readonly EventSet[],
  messages: Message[],
  checks: Check[],
): TallyContext {
  const say: Say = (steps, rule, reason, severity = 'error') => {
    messages.push(
      messageAt(story.path, story.text, offsetOf(story.offsets, pointerTo(steps)), rule, reason, severity),
    );
  };
  const {found, absent} = matchSources(story, eventSets, say);
  const {sources, corrected, eventSets: usable} = correctFacts(story, found, absent, say);
  const {eventOf, disagreements} = mergeFacts(usable);
  const context = {
    front: story.front,
    sources,
    eventOf,
    disagreements,
    absent,
    values: new Map(),
    soft: new Map(),
    corrected,
    say,
  };
  return {
    ...context,
    confirm: (...more) => {
      checks.push(...more);
    },
    missing: (reference, steps) => sayMissing(context, reference, steps),
  };
}

/** Dates that the text gives come before those that lean on them. */
function findDeclared(context: TallyContext): void {
  const {values, front} = context;
  const dates = Object.entries(front.dates ?? {});
  for (const [id, declared] of dates.filter(([, {implied}]) => !implied)) {
    const value = findDate(context, id, declared);
    if (value) values.set(id, value);
  }
  for (const [id, declared] of dates.filter(([, {implied}]) => implied)) {
    const value = implyDate(context, id, declared);
    if (value) values.set(id, value);
  }
  for (const [id, declared] of Object.entries(front.values ?? {})) {
    const value = findValue(context, id, declared);
    if (value) values.set(id, value);
  }
}

function tallyOne(context: TallyContext, declared: StoryTally, at: number): Tally | undefined {
  switch (declared.type) {
    case 'categories':
      return tallyCategories(context, declared, at);
    case 'counts':
      return tallyCounts(context, declared, at);
    case 'timeline':
      return tallyTimeline(context, declared, at);
    case 'claims':
      return tallyClaims(context, declared, at);
    case 'series':
      return tallySeries(context, declared, at);
  }
}

function computeDeclared(context: TallyContext): void {
  for (const [id, declared] of Object.entries(context.front.computed ?? {})) {
    const value = computeValue(context, id, declared);
    if (value) context.values.set(id, value);
  }
}

function sayEmptyFigures({front, absent, say}: TallyContext, tallies: readonly Tally[]): void {
  for (const [index, {id, tally}] of (front.figures ?? []).entries()) {
    if (tallies.some((one) => one.id === tally)) continue;
    const reason = `the figure "${id}" has no data: the tally "${tally}" came to nothing`;
    say(['figures', index, 'tally'], 'figure-empty', reason, absent.size > 0 ? 'warning' : 'error');
  }
}

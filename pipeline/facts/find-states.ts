import type {State} from '../model/extract.ts';
import type {ClauseTime} from './date-clauses.ts';
import {stative} from './lexicon/verbs.ts';
import {quoteClause} from './quote-tokens.ts';
import type {Clause, Reading} from './reading.ts';
import {tellsHappening} from './tells-happening.ts';

/** What lasted, by one sentence: clauses in the past whose verb tells no happening ("were openly hostile until 1940"). The
 *  topic is a topic of claims where the subject names one, else the subject's last word. */
export function findStates(
  reading: Reading,
  clauses: readonly Clause[],
  times: readonly ClauseTime[],
  subjects: readonly (string | undefined)[],
): State[] {
  const states: State[] = [];
  const sentence = reading.passage.id;
  for (const [index, clause] of clauses.entries()) {
    if (!describesState(clause)) continue;
    const topic = subjects[index] ?? subjectWord(reading, clause);
    if (!topic) continue;
    const interval = times[index]?.lasted?.interval;
    const {start, end, text} = quoteClause(reading, clause);
    states.push({
      id: `${sentence}.s${states.length + 1}`,
      start,
      end,
      text,
      sentence,
      topic,
      ...(interval ? {interval: [interval[0], interval[1]]} : {}),
    });
  }
  return states;
}

function describesState(clause: Clause): boolean {
  const {verb, role, dates, supposed} = clause;
  if (
    !verb?.past ||
    verb.modal ||
    supposed ||
    role === 'relative' ||
    role === 'complement' ||
    role === 'quotation'
  )
    return false;
  const isLasting = verb.copula || (stative.has(verb.lemma) && (verb.passive || verb.head === verb.last));
  return isLasting || (/until$/.test(dates[0]?.relation ?? '') && !tellsHappening(clause));
}

/** The last word of the subject; empty for none, or for one that means nothing by itself. */
function subjectWord({tokens}: Reading, {subject}: Clause): string {
  const word = subject && tokens.slice(subject.first, subject.last + 1).findLast(({type}) => type === 'word');
  return word && !/^(he|she|it|they|there|this|that|these|those)$/.test(word.lower) ? word.text : '';
}

import {lineIndex} from '../messages.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {checkPrinted} from './check-printed.ts';
import {checkQuotations} from './check-quotations.ts';
import {collectProse} from './collect-prose.ts';
import {findExempt} from './find-exempt.ts';
import {findNumberWords} from './find-number-words.ts';
import {findTypedNumbers} from './find-typed-numbers.ts';
import type {Problem} from './prose-problem.ts';
import {suggestFact} from './suggest-fact.ts';

/** What readers would see, checked against what is known: every printed value exists and is of its kind, no number is
 *  typed by hand, quotations stand in a source. Rules: `value-unknown`, `directive-kind`, `number-typed` (errors),
 *  `number-in-words`, `quotation-unfound` (warnings). In order of the text. */
export function checkStory(story: Story, tallies: Tallies): Message[] {
  const {at: pointAt} = lineIndex(story.text);
  const problems = [
    ...checkPrinted(story, tallies),
    ...checkNumbers(story, tallies),
    ...checkQuotations(story, tallies),
  ];
  return problems
    .sort((a, b) => a.at - b.at)
    .map(({at, rule, reason, severity}) => ({path: story.path, ...pointAt(at), rule, reason, severity}));
}

/** The number lint. */
function checkNumbers(story: Story, tallies: Tallies): Problem[] {
  const nearest = suggestFact(tallies);
  const exemptIn = findExempt(story, tallies);
  return collectProse(story).flatMap((prose): Problem[] => {
    const exempt = exemptIn(prose);
    const typed = findTypedNumbers(prose.text, exempt).map(({start, text}) => ({
      at: prose.placeOf(start),
      rule: 'number-typed',
      reason: `found the number "${text}" typed by hand; ${nearest(text)}`,
      severity: 'error' as const,
    }));
    const spelled = findNumberWords(prose.text, exempt).map(({start, text}) => ({
      at: prose.placeOf(start),
      rule: 'number-in-words',
      reason: `found the number "${text}" typed by hand, in words; ${nearest(text)}`,
      severity: 'warning' as const,
    }));
    return [...typed, ...spelled];
  });
}

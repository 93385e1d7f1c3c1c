import type {Apparatus} from '../../report-templates/apparatus.ts';
import type {CorrectionDeclaration} from '../model/story.ts';
import {cutList} from './cut-list.ts';
import {describeSources} from './describe-sources.ts';
import type {ReportContext} from './open-report.ts';
import {countWords, dayWords} from './words.ts';

/** The list of the evidence has them all. */
export const mostSources = 50;

/** What stands after the story: method in short, corrections, sources and licences. */
export function describeApparatus(context: ReportContext): Apparatus {
  const {shown, hidden} = cutList(describeSources(context), mostSources);
  return {
    method: [
      {
        name: 'Read',
        words:
          'Every date, count and statement of direction in the sources was found by rule, together with the place where it stands. No number on these pages was typed in.',
      },
      {
        name: 'Resolved',
        words:
          'A date that leans on another (“the same year”) takes what it lacks from the text before it, and is shown as implied. No date was added that the text doesn’t give.',
      },
      {
        name: 'Computed',
        words:
          'Sums, rates, shares and spans are worked out from cited values. The note at each says how, and every part of it is lit in its sentence.',
      },
      {name: 'Checked', words: checkWords(context)},
      {
        name: 'Left out',
        words:
          'What could not be dated or counted for certain is left out of the figures and listed, with the reason. Numbers inside names are names, and the source’s lists of other works are not read for events.',
      },
      {
        name: 'Limits',
        words:
          'A source is one telling. Its words are quoted, not judged; where its own statements differ, both stand. What it doesn’t say, this report doesn’t know.',
      },
    ],
    checks: context.tallies.checks.map(({reason}) => reason),
    corrections: (context.story.front.corrections ?? []).map(describeCorrection),
    sources: shown,
    ...(hidden ? {more: `and ${countWords(hidden, 'more source')}: the list of all`} : {}),
    licences: [context.licences, 'Fonts: Source Serif 4 and Inter, under the SIL Open Font Licence.'].filter(
      Boolean,
    ),
  };
}

export function describeCorrection({
  date,
  quote,
  change,
  reason,
}: CorrectionDeclaration): Apparatus['corrections'][number] {
  const words =
    'number' in change
      ? `It counts as ${change.number}.`
      : 'date' in change
        ? `It counts as dated ${change.date}.`
        : 'It is left out.';
  return {date, dateWords: dayWords(date), quote, change: words, reason};
}

function checkWords({tallies: {checks}}: ReportContext): string {
  const gates = checks.filter(({role}) => role === 'gate');
  const failed = gates.some(({verdict}) => verdict !== 'agrees');
  const parted = checks.some(({role, verdict}) => role === 'finding' && verdict === 'disagrees');
  const held = failed
    ? 'Not every check holds; the list says which.'
    : 'Totals were checked against their parts and against what the editor expected; all agree.';
  return gates.length || parted
    ? `${held}${parted ? ' Where two sources part, the report says so.' : ''}`
    : 'The story asks for no checks.';
}

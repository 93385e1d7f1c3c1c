import type {Document} from '../model/document.ts';
import type {Timex} from '../model/extract.ts';
import {rules} from './rules/rules.ts';

const notes: ReadonlyMap<string, string> = new Map(rules.map(({id, note}) => [id, note]));

/** Why a timex has its value, in plain words: what it was read as, by which rule, and what it was counted from. */
export function explainTimex(timex: Timex, document: Document): string {
  const rule = timex.rule.replace(/-shared$/, '');
  const shared = rule === timex.rule ? '' : '; month, year or era as of the date beside it';
  const {anchor} = timex;
  const from = anchor ? `; seen from “${document.text.slice(anchor.start, anchor.end)}”` : '';
  return `Read as ${tellReading(rule, timex)}${shared}${from} (rule ${timex.rule}).${tellCertainty(timex)}`;
}

/** `the 1700s` is written as a decade is, and read by the same rule: its value of two digits is a century. */
function tellReading(rule: string, {value}: Timex): string {
  const note = notes.get(rule) ?? rule;
  return /^(?:BC)?\d\d$/.test(value) ? note.replace(/^a decade\b/, 'a century') : note;
}

function tellCertainty({certainty, value, mod}: Timex): string {
  const narrowed = mod === undefined ? '' : ` Narrowed by ${mod}.`;
  if (certainty === 'stated') return narrowed;
  if (certainty === 'implied') return `${narrowed} The text around implies the rest.`;
  return value === '' || /^[A-Z]+_REF$/.test(value)
    ? ' No date on the calendar.'
    : ' The text leaves a part open.';
}

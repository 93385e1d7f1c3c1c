import type {Document} from '../model/document.ts';
import type {Timex} from '../model/extract.ts';
import {rules} from './rules/rules.ts';

const notes: ReadonlyMap<string, string> = new Map(rules.map(({id, note}) => [id, note]));

/** Why a timex has its value, in plain words: what was read, by which rule, and from where the rest was taken. */
export function explainTimex(timex: Timex, document: Document): string {
  const rule = timex.rule.replace(/-shared$/, '');
  const note = notes.get(rule) ?? rule;
  const shared = rule === timex.rule ? '' : ', sharing what the date beside it says';
  const from =
    timex.anchor && ` It counts from “${document.text.slice(timex.anchor.start, timex.anchor.end)}”.`;
  const value =
    timex.value === ''
      ? 'the text leaves its value open'
      : `${timex.value}${timex.mod ? ` (${timex.mod})` : ''}`;
  return `“${timex.text}”: ${value}, ${timex.certainty}, by rule ${timex.rule}: ${note}${shared}.${from ?? ''}`;
}

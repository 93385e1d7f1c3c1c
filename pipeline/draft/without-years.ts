import {months} from '../lexicon/months.ts';

const year = String.raw`[12]\d{3}(?:[–—/-]\d{1,4})?s?`;
const month = `(?:${months.map(({name}) => name).join('|')})`;
const date = String.raw`(?:(?:\d{1,2}\s+)?${month}\s+(?:\d{1,2},\s+)?)?${year}`;
const before = '(?:in|of|on|from|since|until|till|to|between|during|by|before|after|early|mid|late|and|or)';
/** A date that stands by itself, with the words that lead to it, and a second one behind "to" or "and". */
const phrase = new RegExp(
  String.raw`(?<![\p{L}\p{N}–-])(?:${before}[\s-]+(?:the\s+)?)*${date}(?:\s*(?:to|and|until|or|[–—,/-])\s*${date})*(?![\p{L}\p{N}]|[–-][\p{L}\p{N}])`,
  'giu',
);
const inBrackets = /\s*[([][^()[\]]*[12]\d{3}[^()[\]]*[)\]]/g;

/** A title without the years in it, which a headline couldn't cite: `John Jay’s Treaty, 1794–95` → `John Jay’s Treaty`.
 *  Numbers that are part of a name stay (`NSC-68`); empty where nothing readable is left. */
export function withoutYears(title: string): string {
  const words = title
    .replace(inBrackets, '')
    .replace(phrase, '')
    .replace(/\s+(?=[,;:.])/g, '')
    .replace(/([,;:–—])[\s,;:–—]*(?=[,;:–—])/g, '')
    .replace(/^[\s,;:.–—-]+|(?:[\s,;:–—-]|(?<!\p{L})(?:the|an?))+$/giu, '')
    .replace(/\s{2,}/g, ' ');
  if (words === title) return title;
  return /\p{L}{2,}/u.test(words) ? words.slice(0, 1).toUpperCase() + words.slice(1) : '';
}

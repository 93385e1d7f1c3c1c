import {months} from '../lexicon/months.ts';
import {membersOfEdtf} from './interval-of-edtf.ts';

export type Shown = 'day-month' | 'month-year' | 'year';

/** EDTF in British English: `19 September 1944`, `June 1940`, `1953–1955`, `until 1940`, `1960s and 1980s`,
 *  `9 and 10 August 1968`, `autumn 1941`, `about 1948`; what can't be put into words stays EDTF.
 *  `modifier` is a TIMEX3 `mod`: `START` gives `early 1948`. */
export function displayDate(
  edtf: string,
  {modifier, show}: {modifier?: string | undefined; show?: Shown | undefined} = {},
): string {
  const members = membersOfEdtf(edtf);
  if (members.length > 1) return listDates(members, show);
  const [from = '', until] = edtf.split('/');
  if (until === undefined) return `${(modifier && prefixes[modifier]) ?? ''}${displayOne(from, show)}`;
  if (from === '..' || from === '') return `until ${displayOne(until, show)}`;
  if (until === '..' || until === '') return `from ${displayOne(from, show)}`;
  return joinEnds(displayOne(from, show), displayOne(until, show));
}

const prefixes: Readonly<Record<string, string>> = {
  START: 'early ',
  MID: 'mid-',
  END: 'late ',
  APPROX: 'about ',
  BEFORE: 'before ',
  AFTER: 'after ',
};

const seasons = ['spring', 'summer', 'autumn', 'winter'];

function displayOne(edtf: string, show?: Shown): string {
  const about = edtf.includes('~') || edtf.includes('%') ? 'about ' : '';
  const match = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(edtf.replace(/[?~%]/g, ''));
  if (!match) return edtf;
  const [, sign, digits = '', part, day] = match;
  const year = displayYear(sign === '-', digits);
  if (part === undefined || show === 'year') return about + year;
  const name = displayPart(Number(part));
  if (day === undefined || show === 'month-year') return `${about}${name} ${year}`;
  return `${about}${Number(day)} ${name}${show === 'day-month' ? '' : ` ${year}`}`;
}

/** Astronomical year 0 is 1 BC. */
function displayYear(isBefore: boolean, digits: string): string {
  if (digits.endsWith('XX')) return `${digits.slice(0, 2)}00s`;
  if (digits.endsWith('X')) return `${digits.slice(0, 3)}0s`;
  const year = Number(digits);
  if (isBefore || year === 0) return `${year + 1} BC`;
  return year < 1000 ? `AD ${year}` : String(year);
}

function displayPart(part: number): string {
  const name = months[part - 1]?.name;
  return name ? name.slice(0, 1).toUpperCase() + name.slice(1) : (seasons[part - 21] ?? String(part));
}

/** Two ends of a span with an en rule between them, closed up between numbers, spaced between words. */
export function joinEnds(from: string, until: string): string {
  return /^\d+$/.test(from) && /^\d+$/.test(until) ? `${from}–${until}` : `${from} – ${until}`;
}

/** What the members have in common behind their days is said once: "9 and 10 August 1968". */
function listDates(members: readonly string[], show?: Shown): string {
  const shown = members.map((member) => displayOne(member, show));
  const tails = new Set(shown.map((text) => text.replace(/^\d+ /, '')));
  const shared = members.every((member) => /-\d{2}-\d{2}$/.test(member)) && tails.size === 1;
  const parts = shared
    ? shown.map((text, index) => (index < shown.length - 1 ? (text.split(' ')[0] ?? text) : text))
    : shown;
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
}

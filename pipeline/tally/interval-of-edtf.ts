import type {Interval} from '../model/span.ts';

/** EDTF → the half-open interval that it covers, or undefined for what isn't on the calendar. Years, months, days,
 *  seasons (winter runs into the next year), `194X`, `19XX`, intervals with open ends, sets (from their first to
 *  their last member); `?`, `~` and `%` move no bound. ISO 8601-2 §§4.3–4.12. */
export function intervalOfEdtf(edtf: string): Interval | undefined {
  const members = membersOfEdtf(edtf);
  if (members.length > 1) return spanOf(members.map(intervalOfEdtf));
  const [from, until] = edtf.split('/');
  if (from === undefined || edtf.length > 100) return undefined;
  if (until === undefined) return intervalOfDate(from);
  const [start, end] = [
    isOpen(from) ? open : intervalOfDate(from),
    isOpen(until) ? open : intervalOfDate(until),
  ];
  return start && end && [start[0], end[1]];
}

/** The members of a set such as `{1968-08-09,1968-08-10}`; anything else is its own only member. */
export function membersOfEdtf(edtf: string): string[] {
  return /^[{[].*[}\]]$/.test(edtf)
    ? edtf
        .slice(1, -1)
        .split(',')
        .map((member) => member.trim())
    : [edtf];
}

const open: Interval = [null, null];

function isOpen(end: string): boolean {
  return end === '..' || end === '';
}

function spanOf(intervals: readonly (Interval | undefined)[]): Interval | undefined {
  const known = intervals.filter((interval) => interval !== undefined);
  const [first] = known;
  const last = known.at(-1);
  return first && last && known.length === intervals.length ? [first[0], last[1]] : undefined;
}

function intervalOfDate(date: string): Interval | undefined {
  const bare = date.replace(/[?~%]/g, '').replace(/^[{[]|[}\]]$/g, '');
  const match = /^(-?)(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(bare);
  if (!match) return undefined;
  const [, sign = '', digits = '', second, third] = match;
  const width = 10 ** (digits.length - digits.replaceAll('X', '').length);
  const year = Number(`${sign}${digits.replaceAll('X', '0')}`);
  if (second === undefined) {
    const first = sign ? year - width + 1 : year;
    return [isoDay(first, 1, 1), isoDay(first + width, 1, 1)];
  }
  return width > 1
    ? undefined
    : intervalInYear(year, Number(second), third === undefined ? undefined : Number(third));
}

function intervalInYear(year: number, part: number, day: number | undefined): Interval | undefined {
  if (day !== undefined) {
    return isDay(year, part, day) ? [isoDay(year, part, day), dayAfter(year, part, day)] : undefined;
  }
  if (part >= 1 && part <= 12) return months(year, part, 1);
  return part >= 21 && part <= 24 ? months(year, (part - 20) * 3, 3) : undefined;
}

function months(year: number, first: number, count: number): Interval {
  const end = first + count;
  return [isoDay(year, first, 1), end > 12 ? isoDay(year + 1, end - 12, 1) : isoDay(year, end, 1)];
}

function dayAfter(year: number, month: number, day: number): string {
  if (isDay(year, month, day + 1)) return isoDay(year, month, day + 1);
  return month === 12 ? isoDay(year + 1, 1, 1) : isoDay(year, month + 1, 1);
}

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** ISO 8601 with four digits, years before 1 BC signed. */
function isoDay(year: number, month: number, day: number): string {
  const sign = year < 0 ? '-' : '';
  const pad = (number: number, width: number) => String(number).padStart(width, '0');
  return `${sign}${pad(Math.abs(year), 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

import {describe, expect, it} from 'vitest';
import {withoutYears} from '../../pipeline/draft/without-years.ts';

describe('a title without its years', () => {
  it.each([
    ['John Jay’s Treaty, 1794–95', 'John Jay’s Treaty'],
    ['The Washington Naval Conference, 1921–1922', 'The Washington Naval Conference'],
    ['Cold War (1947–1953)', 'Cold War'],
    ['1784–1800: The young republic', 'The young republic'],
    ['Ostby from May 1921 to 9 June 1922', 'Ostby'],
    ['Ostby between 1921 and 1925, a chronicle', 'Ostby, a chronicle'],
    ['Trade in the late 1950s', 'Trade'],
    ['The 1948 split', 'The split'],
    ['Letters, 1921, 1924 and 1930', 'Letters'],
    ['Minutes of 1921', 'Minutes'],
  ])('%s', (title, words) => {
    expect(withoutYears(title)).toBe(words);
  });

  it.each(['NSC-68', 'The 24th Congress', 'Apollo 11', 'Ostby and Vestby', 'F-1984x'])(
    'keeps %s',
    (title) => {
      expect(withoutYears(title)).toBe(title);
    },
  );

  it.each(['1984', '1914–1918', 'In 1921', 'The 1950s'])('is empty where nothing is left of %s', (title) => {
    expect(withoutYears(title)).toBe('');
  });
});

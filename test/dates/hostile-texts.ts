/** Texts made to make a matcher go back and forth, by name: each is repeated to the size wanted. */
export const hostileTexts: Readonly<Record<string, string>> = {
  months: 'May ',
  ones: '1 1 1 1 ',
  dashes: '-',
  'day before': 'the day before the day before ',
  digits: '7',
  parentheses: '(',
  'nested parentheses': '(((())))',
  ends: 'the end of the ',
  lists: '1 and 2 and ',
  'short years': "'60s ",
  tens: 'twenty-',
  'open years': '499-',
  apostrophes: "'",
  capitals: 'A',
};

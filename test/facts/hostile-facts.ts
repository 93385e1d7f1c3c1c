/** Stretches that, repeated, could make a finder of facts slow: sentences without end, of one kind of word. */
export const hostileFacts: Readonly<Record<string, string>> = {
  'was was was': 'was ',
  'and met and met': 'and met ',
  'in 1948 war in 1949 war': 'war in 1948 and ',
  'which which which': 'which ',
  commas: 'a, ',
  'open brackets': '( in 1948 ',
  brackets: '(in 1948) ',
  'quotation marks': '"The ',
  numbers: '40 000 men, of which ',
  names: 'Tito Stalin of the ',
  relations: 'relations improved and ',
  adverbs: 'again ',
  'war of war of': 'war of ',
};

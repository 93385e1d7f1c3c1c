import {describe, expect, it} from 'vitest';
import {digestCode} from '../../pipeline/edition/digest-code.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {formatMessage} from '../../pipeline/messages.ts';
import {readAssets} from '../../pipeline/storage/read-assets.ts';
import {readChartAssets} from '../../pipeline/storage/read-chart-assets.ts';
import {readCode} from '../../pipeline/storage/read-code.ts';
import {draftTexts, type NamedTexts} from './draft-documents.ts';

const [code, assets, chartAssets] = await Promise.all([readCode(), readAssets(), readChartAssets()]);

const told = 'On 3 May 1921 Ostby and Vestby signed the treaty. On 9 June 1922 the king left Ostby for good.';

/** Texts that a page or a figure could stumble over. */
const cases: [name: string, texts: NamedTexts][] = [
  ['a title that no figure can draw', {'a.md': `# 港の争い 😀\n\n${told}\n`}],
  [
    'sections that no figure can draw',
    {'a.md': `# Ostby\n\n## 第一\n\n${told}\n\n## 第二\n\n${told.replaceAll('19', '18')}\n`},
  ],
  [
    'events in letters that no figure can draw',
    {'a.txt': `${told} In 1923 Ostby 港 declared war. In 1924 Vestby 争 left.`},
  ],
  [
    'several documents in other scripts',
    {'a.md': `# Объявление войны\n\n${told}\n`, 'b.md': `# إعلان\n\n${told.replaceAll('19', '18')}\n`},
  ],
  [
    'years before Christ',
    {
      'a.txt':
        'In 264 BC Rome declared war. In 241 BC Carthage signed a treaty with Rome. In 146 BC Rome took Carthage.',
    },
  ],
  ['a table with a hostile header', {'a.csv': 'year,"a: [b] :value[c] <b> 😀",boats\n1921,1,2\n1922,3,4\n'}],
  [
    'a table of negative numbers and zeros',
    {'a.csv': 'year,balance_million\n1921,-5\n1922,0\n1923,\n1924,-1.5\n'},
  ],
  [
    'columns of very different height',
    {'a.csv': 'year,ships,tonnes,men,guns,ports\n1921,1,200000,30,4,2\n1922,3,400000,50,5,2\n'},
  ],
  [
    'one day told many times',
    {
      'a.txt': Array.from(
        {length: 40},
        (_, index) => `On 3 May 1921 town ${'abcdefghij'[index % 10]}${index} signed a treaty.`,
      ).join(' '),
    },
  ],
];

describe('a story drafted from awkward documents', {timeout: 60_000}, () => {
  it.each(cases)('builds, no figure withheld: %s', async (_, texts) => {
    const {text, front} = draftTexts(texts);
    const bytesOf = (words: string) => new TextEncoder().encode(words);
    const {messages, edition} = await makeEdition({
      storyPath: 'story.md',
      storyBytes: bytesOf(text),
      sources: new Map(Object.entries(texts).map(([name, words]) => [`sources/${name}`, bytesOf(words)])),
      code: digestCode(code),
      assets,
      chartAssets,
    });
    expect(messages.filter(({severity}) => severity === 'error').map(formatMessage)).toEqual([]);
    const drawn = new Set(edition.files.flatMap(({path}) => /^figures\/(.*)\.csv$/.exec(path)?.[1] ?? []));
    expect([...drawn].sort()).toEqual((front.figures ?? []).map(({id}) => id).sort());
  });
});

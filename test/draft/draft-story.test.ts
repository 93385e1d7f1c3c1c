import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {draftTexts, type NamedTexts, problemsOf} from './draft-documents.ts';

const harbour = readFileSync('test/fixtures/stories/harbour/sources/harbour.txt', 'utf8');
const herring = readFileSync('test/fixtures/stories/harbour/sources/herring.csv', 'utf8');
const relations = readFileSync(
  'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt',
  'utf8',
);

describe('a drafted story', () => {
  const texts = {'harbour.txt': harbour, 'herring.csv': herring};
  const {text, front} = draftTexts(texts);

  it('passes the check, without an error, a warning or a number typed by hand', async () => {
    expect(await problemsOf(text, texts)).toEqual([]);
  });

  it('says of a source what is known, and of the rest that it isn’t stated', () => {
    expect(front.sources[0]).toEqual({
      id: 'harbour',
      file: 'sources/harbour.txt',
      title: 'Harbour quarrel of Ostby and Vestby',
      publisher: 'not stated',
      licence: 'not stated',
      retrieved: 'not stated',
      as: 'wiki',
    });
  });

  it('has no year in its headline, which could cite none, and keeps it in the title of the source', () => {
    const drafted = draftTexts({'a.md': '# The harbour treaty, 1921–25\n\nOn 3 May 1921 Ostby signed it.\n'});
    expect(drafted.front.title).toBe('The harbour treaty');
    expect(drafted.front.names).toBeUndefined();
    expect(drafted.front.sources[0]?.title).toBe('The harbour treaty, 1921–25');
    expect(draftTexts({'a.md': '# 1921\n\nOstby left.\n'}).front.title).toBe('A story to be told');
  });

  it('takes publisher, address and licence from what a document says of itself', () => {
    const told = {
      'a.html': `<!doctype html><title>A page</title><link rel="canonical" href="https://example.org/a"><meta property="og:site_name"
        content="Vestby Press"><link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.en"></head><p>In 1921 Ostby left.`,
      'b.md':
        '---\ntitle: B\nauthor: Ostby Archive\nurl: https://example.org/b\nlicense: CC BY 4.0\n---\n\nIn 1922 Vestby left.\n',
      'c.html':
        '<title>C</title><link rel="canonical" href="javascript:alert(1)"><meta name="author" content="<script>x</script>"><p>In 1923 all left.',
    };
    const drafted = draftTexts(told);
    expect(drafted.front.sources.map(({publisher, url, licence}) => [publisher, url, licence])).toEqual([
      ['Vestby Press', 'https://example.org/a', 'CC BY-SA 4.0'],
      ['Ostby Archive', 'https://example.org/b', 'CC BY 4.0'],
      ['not stated', undefined, 'not stated'],
    ]);
    expect(drafted.front.sources[0]?.['licence-url']).toBe('https://creativecommons.org/licenses/by-sa/4.0/');
  });

  it('suggests no sum of more numbers than a chart can show', () => {
    const letters = 'bcdfghjkl';
    const kinds = [...letters].flatMap((a) => [...letters].map((b) => `${a}a${b}o`));
    const list = (count: number) =>
      `They lost ${kinds
        .slice(0, count)
        .map((kind, index) => `${index + 20} ${kind} ships`)
        .join(', ')} in May 1921.`;
    const sums = [12, 60].map(
      (count) =>
        draftTexts({'a.txt': list(count)}).front.tallies?.filter(({type}) => type === 'categories').length ??
        0,
    );
    expect(sums).toEqual([1, 0]);
  });

  it('suggests a sum for what is reported together, and none for what isn’t', () => {
    const sums = front.tallies?.filter(({type}) => type === 'categories') ?? [];
    expect(sums).toMatchObject([{unit: 'reports', select: {source: 'harbour'}}]);
    expect(sums[0]?.type === 'categories' && Object.values(sums[0].categories)).toEqual([
      {label: 'Theft', 'as-committed': 'theft cases', 'as-attempts': 'theft attempts'},
      {label: 'Robberies', 'as-committed': 'robberies'},
    ]);
    const mixed = 'They lost 12 ships, 340 men and 7 guns in May 1921.';
    expect(
      draftTexts({'a.txt': mixed}).front.tallies?.filter(({type}) => type === 'categories') ?? [],
    ).toEqual([]);
  });

  it('suggests a series for the columns of a table that are numbers over years', () => {
    const series = front.tallies?.filter(({type}) => type === 'series') ?? [];
    expect(series).toMatchObject([
      {
        source: 'herring',
        year: 'year',
        years: [1930, 1956],
        unit: 'tonnes',
        columns: {landed: {label: 'Landed'}, sold: {label: 'Sold'}},
      },
    ]);
  });

  it('suggests a timeline of dated events and the statements of a direction', () => {
    expect(front.tallies?.map(({type}) => type)).toEqual(expect.arrayContaining(['timeline', 'claims']));
    expect(text).toContain('3 May 1921');
  });

  it('marks every suggestion, and explains itself to whoever edits it', () => {
    const keys = ['dates', 'values', 'tallies', 'computed', 'key-figures', 'figures'] as const;
    for (const key of keys.filter((one) => front[one] !== undefined)) {
      const above =
        text
          .slice(0, text.indexOf(`\n${key}:`))
          .split('\n\n')
          .at(-1) ?? '';
      expect(above, key).toMatch(/^# Suggested:/);
    }
    expect(text).toMatch(/standfirst: Suggested by a program/);
  });

  it('keeps its choices right: each works once its comment marks are gone', async () => {
    const told = draftTexts({'relations.txt': relations}).text;
    const entries = [...told.matchAll(/^# A choice: move[^\n]*\n((?:# [^\n]*\n)*?)(?=# A choice|---)/gm)];
    expect(entries).toHaveLength(2);
    for (const [, lines = ''] of entries) {
      const [tally = '', figure = ''] = lines.replace(/^# /gm, '').split(/(?<=\n)(?=- )/);
      const chosen = told
        .replace('\ntallies:\n', `\ntallies:\n${indent(tally)}`)
        .replace('\nfigures:\n', `\nfigures:\n${indent(figure)}`)
        .concat(`\n::figure{#${/id: (\S+)/.exec(figure)?.[1]}}\n`);
      expect(await problemsOf(chosen, {'relations.txt': relations})).toEqual([]);
    }
    const actors = /^# (actors:\n(?:#[^\n]*\n)+)/m.exec(told)?.[1]?.replace(/^# /gm, '') ?? '';
    expect(actors).toContain('colour: first');
    expect(
      await problemsOf(told.replace('\ndates:\n', `\n${actors}dates:\n`), {'relations.txt': relations}),
    ).toEqual([]);
  });

  it('says how a statement is checked against a series, in words that work', () => {
    const [, choice = ''] =
      /^# A choice: a statement in \S+ is set beside the figures by (.*) behind its direction\.$/m.exec(
        text,
      ) ?? [];
    const checked = text.replace(
      'words: grew until 1955, direction: up',
      `words: grew until 1955, direction: up, ${choice}`,
    );
    expect(checked).not.toBe(text);
    return expect(problemsOf(checked, texts)).resolves.toEqual([]);
  });

  it('marks with no summary that lacks what was announced, and with no number that a cut takes apart', () => {
    const told =
      'On 3 May 1921 the mayor of Ostby announced that the harbour would close. The treaty of the two harbour towns passed the council of Vestby on a 20 to 10 vote on 9 June 1922. On 1 July 1923 the king left Ostby.';
    const [timeline] = draftTexts({'a.txt': told}).front.tallies ?? [];
    const labels = timeline?.type === 'timeline' ? timeline.entries.map(({label}) => label) : [];
    expect(labels).toEqual(['The treaty of the two harbour towns passed…', 'The king left Ostby']);
  });

  it('quotes whole phrases beside an arrow, none that ends inside of a name or a number', () => {
    const told =
      'In April 1917 Turkey severed its diplomatic relations with the United States of America. In 1927 relations between the towns improved with 20 treaties signed in Ostby.';
    const claims = draftTexts({'a.txt': told}).front.tallies?.find(({type}) => type === 'claims');
    const words =
      claims?.type === 'claims'
        ? claims.topics.flatMap((topic) => topic.claims.map((claim) => claim.words))
        : [];
    expect(words).toEqual([
      'In April 1917 Turkey severed its diplomatic relations',
      'In 1927 relations between the towns improved',
    ]);
  });

  it('puts no number at the head that was planned, expected or denied', () => {
    const figuresOf = (text: string) =>
      Object.values(
        draftTexts({'a.txt': `They counted 90 fishing boats. They sold 80 heavy nets. ${text}`}).front
          .values ?? {},
      ).map(({quote}) => quote);
    expect(figuresOf('Ostby had 95 bronze guns.')).toEqual(['95', '90', '80']);
    for (const text of [
      'Ostby published a projection of 95 flights a year by 1990.',
      'Ostby planned to buy 95 bronze guns.',
      'The 95 loyal supporters, called up in May, never showed up.',
      'The 95 tired sailors of Vestby refused to work.',
    ])
      expect(figuresOf(text), text).toEqual(['90', '80']);
  });

  it('is the same for the same documents', () => {
    expect(draftTexts(texts).text).toBe(text);
  });
});

describe('a draft from awkward documents', () => {
  const cases: [name: string, texts: NamedTexts][] = [
    ['no date and no number', {'a.txt': 'Nobody knows when it began. It went on for long.'}],
    ['a title alone', {'a.md': '# A title\n'}],
    [
      'a heading with digits',
      {'a.md': '# 1984 and 24 other years\n\nOn 3 May 1921 Ostby and Vestby signed the treaty.\n'},
    ],
    [
      'a heading that is markup',
      {'a.md': '# \\<script>alert(1)\\</script>\n\nOn 3 May 1921 Ostby signed the treaty.\n'},
    ],
    [
      'a heading that YAML reads otherwise',
      {'a.md': '# yes: [no, {null}] & *x # "y"\n\nOn 3 May 1921 Ostby signed it.\n'},
    ],
    [
      'a heading that looks like a directive',
      {'a.md': '# :value[x] ::figure{#y}\n\nOn 3 May 1921 Ostby signed it.\n'},
    ],
    ['a very long heading', {'a.md': `# ${'word '.repeat(400)}\n\nOn 3 May 1921 Ostby signed the treaty.\n`}],
    [
      'a script that no figure can draw',
      {'a.md': '# 港の争い\n\nOn 3 May 1921 Ostby 港 signed the treaty. On 4 May 1922 Vestby left.\n'},
    ],
    ['the text twice', {'a.txt': `${harbour}\n\n${harbour}`}],
    ['Windows line ends', {'a.txt': harbour.replaceAll('\n', '\r\n')}],
    [
      'lines that end inside of dates',
      {
        'a.txt':
          'The treaty was signed on 3 May\n1921 in Ostby, and the king\nleft on 9 June 1922 for good.\n',
      },
    ],
    [
      'years before Christ',
      {'a.txt': 'In 264 BC Rome declared war. In 241 BC Carthage signed a treaty with Rome.'},
    ],
    ['a table without years', {'a.csv': 'town,boats\nOstby,12\nVestby,7\n'}],
    ['a table with a year twice', {'a.csv': 'year,town,boats\n1921,Ostby,12\n1921,Vestby,7\n'}],
    ['a table with columns of one name', {'a.csv': 'year,boats,boats\n1921,1,2\n1922,3,4\n'}],
    ['a table with digits in its headers', {'a.csv': 'year,co2 in 2020 dollars\n1921,1\n1922,3\n'}],
    ['a table with a hostile header', {'a.csv': 'year,"a: [b] :value[c] <script>"\n1921,1\n1922,3\n'}],
    ['rows that are ragged', {'a.csv': 'year,boats\n1921,1\n1922\n1923,4\n'}],
    [
      'many documents',
      Object.fromEntries(
        Array.from({length: 14}, (_, index) => [
          `${index}.txt`,
          harbour.replaceAll('1921', String(1800 + index)),
        ]),
      ),
    ],
    ['documents of one title', {'a.txt': harbour, 'b.txt': `${harbour} In 1990 Ostby declared war.`}],
  ];

  it.each(cases)('%s: passes the check', async (_, texts) => {
    const {text} = draftTexts(texts);
    expect(await problemsOf(text, texts)).toEqual([]);
  });

  it('suggests as much from a text that stands there twice as from one that stands there once', () => {
    const idsOf = (text: string) => Object.keys(draftTexts({'a.txt': text}).front.dates ?? {});
    expect(idsOf(`${harbour}\n\n${harbour}`)).toEqual(idsOf(harbour));
  });

  it('tells where nothing was found', () => {
    const {text} = draftTexts({'a.txt': 'Nobody knows.'});
    expect(text).toContain('No dated event, no enumeration and no series');
    expect(text).not.toContain('underlined');
  });

  it('refuses documents of which none can be used', () => {
    expect(() => draftTexts({'a.txt': '', 'b.txt': ' \n'})).toThrow(/source-empty.*\n.*source-empty/);
  });
});

const piece = fc.oneof(
  fc.constantFrom(
    'On 3 May 1921 Ostby and Vestby signed the treaty. ',
    'In 1925 relations improved. ',
    'The sheriff received reports on 1,204 theft cases, 96 theft attempts and 41 robberies. ',
    'A crowd of 2,500 protesters gathered in Ostby in 1924. ',
    '== 1914 – 1918: “war” ==\n',
    '# A [link](javascript:x) *heading*\n\n',
    '\n\n',
    ':date[x] ::quote{#y} <b>In 1930</b> Ostby’s “boats” & 12 men left. ',
    '\u202eIn 1931 Vestby left.\u202c ',
    '<!-- In 1932 --> --- In 1933 the town’s 20th Congress met. ',
    '| 1934 | {{x}} \\ In 1935 `Ostby` declared war: "yes", #no. ',
  ),
  fc.string({unit: 'grapheme', maxLength: 20}),
);
const document = fc.array(piece, {minLength: 1, maxLength: 14}).map((pieces) => pieces.join(''));

describe('whatever stands in a document', () => {
  it('gives a story that passes the check, or a message', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.wiki', 'a.csv'),
        document,
        async (name, content) => {
          const texts = {[name]: content, 'harbour.txt': harbour};
          expect(await problemsOf(draftTexts(texts).text, texts)).toEqual([]);
        },
      ),
      {numRuns: 60},
    );
  });
});

function indent(yaml: string): string {
  return yaml.replace(/^(?=.)/gm, '  ');
}

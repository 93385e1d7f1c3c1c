import {describe, expect, it} from 'vitest';
import type {
  CategoryTally,
  ClaimsTally,
  CountTally,
  SeriesTally,
  TimelineTally,
  Value,
} from '../../pipeline/model/tally.ts';
import {tallyStory} from '../../pipeline/tally/tally-story.ts';
import {type Built, buildStory, type Edit, harbour} from '../story/build-story.ts';

const story = 'story.md';
const chronicle = 'sources/harbour.txt';
const herring = 'sources/herring.csv';

describe('a selection', () => {
  const select = (yaml: string): string | undefined =>
    findValue(buildStory(harbour, {file: story, from: 'values:\n', to: `values:\n  x: {${yaml}}\n`}), 'x')
      ?.display;

  it.each([
    ['a section and words', 'section: Raids, sentence-with: crowd, quote: "2,500"'],
    ['several words', 'sentence-with: [crowd, Ostby], quote: "2,500"'],
    ['the sentence before it', 'next-to: sheriff, quote: "2,500"'],
    ['the sentence behind it', 'next-to: In early 1926, quote: "2,500"'],
    ['a source', 'source: chronicle, quote: "2,500"'],
  ])('finds a number by %s', (_, yaml) => {
    expect(select(yaml)).toBe('2,500');
  });

  it.each(['2', '500', '2,', ',500'])('never takes part of a numeral for a number: %s', (quote) => {
    expect(select(`source: chronicle, sentence-with: crowd, quote: "${quote}"`)).toBeUndefined();
  });

  it.each([
    ['40', '40'],
    ['40 per cent', '40%'],
    ['1.3 million', '1.3 million'],
  ])('prints %s with the unit and the scale that are quoted', (quote, display) => {
    const built = buildStory(
      harbour,
      {file: story, from: 'values:\n', to: `values:\n  x: {source: chronicle, quote: "${quote}"}\n`},
      {
        file: chronicle,
        from: /$/,
        to: '\nTraffic fell by 40 per cent. The quay served 1.3 million people.\n',
      },
    );
    expect(findValue(built, 'x')?.display).toBe(display);
  });

  it('means the first place of a sentence that is repeated word for word, and no other', () => {
    const crowd = 'A crowd of 2,500 protesters gathered in Ostby in 1924.';
    const found = (more: string) => {
      const select = 'source: chronicle, sentence-with: crowd, quote: "2,500"';
      const built = buildStory(
        harbour,
        {file: story, from: 'values:\n', to: `values:\n  x: {${select}}\n`},
        {file: chronicle, from: crowd, to: `${crowd} ${more}`},
      );
      return {place: findValue(built, 'x')?.citations[0]?.column, messages: built.messages.join()};
    };
    expect(found(crowd)).toEqual({place: found('').place, messages: ''});
    expect(found('A crowd of 2,500 sailors gathered.').messages).toMatch(/in 2 sentences.*quote-ambiguous/);
  });

  it('by status leaves out what has another', () => {
    expect(select('sentence-with: sheriff, quote: "96", status: reported')).toBe('96');
    expect(select('sentence-with: sheriff, quote: "96", status: alleged')).toBeUndefined();
  });

  it('of events holds by interval, kind and section', () => {
    const counted = (yaml: string) =>
      tallyOf<CountTally>(
        buildStory(harbour, {
          file: story,
          from: '    by: decade',
          to: `    by: section\n    select: {${yaml}}`,
        }),
        'decades',
      )?.rows.map(({label}) => label);
    expect(counted('from: 1926')).toEqual(['Raids']);
    expect(counted('until: 1922, source: chronicle')).toEqual(['Introduction']);
    expect(counted('kind: treaty')).toEqual(['Introduction']);
    expect(counted('from: 1980')).toBeUndefined();
  });
});

describe('categories', () => {
  it('say which numbers of the sentence they leave out', () => {
    const built = buildStory(
      harbour,
      {file: story, from: / {6}robbery:\n.*\n.*\n/, to: ''},
      {file: story, from: 'total: 1341', to: 'total: 1300'},
    );
    const {excluded, total} = tallyOf<CategoryTally>(built, 'reports') as CategoryTally;
    expect(excluded.map(({citation, reason}) => [citation.quote, reason])).toEqual([
      ['41', '“robberies” belongs to none of the categories'],
    ]);
    expect(total.number).toBe(1300);
    expect(built.tallies.checks.find(({id}) => id === 'reports.total.second-way')?.verdict).toBe('agrees');
  });

  it('never add a number twice, nor words without a number', () => {
    const first = (...edits: Edit[]) => buildStory(harbour, ...edits).messages[0];
    expect(first({file: story, from: 'as-committed: robberies', to: 'as-committed: theft'})).toContain(
      'category-repeated',
    );
    expect(first({file: chronicle, from: '41 robberies', to: 'dozens of robberies'})).toContain(
      'category-unnumbered',
    );
  });

  it('never add a part to its whole', () => {
    const {story: parsed, eventSets} = buildStory(harbour);
    const withPart = eventSets.map((eventSet) => {
      const whole = eventSet.facts.quantities.find(({text}) => text === '1,204')?.id;
      const quantities = eventSet.facts.quantities.map((one) =>
        one.text === '41' && whole ? {...one, partOf: whole} : one,
      );
      return {...eventSet, facts: {...eventSet.facts, quantities}};
    });
    const {messages, values} = tallyStory(parsed, withPart);
    expect(messages[0]?.reason).toBe(
      '“41 robberies” is part of “1,204 theft cases”; adding both would count it twice',
    );
    expect(values.find(({id}) => id === 'reports.total')?.number).toBe(1300);
  });

  it('are stopped by the second way when a number of the sentence is missed', () => {
    const {eventSets, tallies} = buildStory(harbour);
    expect(eventSets[0]?.facts.quantities.length).toBeGreaterThan(2);
    expect(tallies.checks.find(({id}) => id === 'reports.total.second-way')?.reason).toBe(
      'The numbers of the sentence as it stands add up to 1,341, as the categories do.',
    );
  });
});

describe('a correction', () => {
  const correct = (yaml: string, ...more: Edit[]) =>
    buildStory(
      harbour,
      {
        file: story,
        from: /^figures:\n/m,
        to: `corrections:\n  - {${yaml}, reason: Misprint., date: 2026-11-20}\nfigures:\n`,
      },
      ...more,
    );

  it('of a number changes what depends on it, and is told', () => {
    const built = correct('sentence-with: sheriff, quote: "96", change: {number: 97}');
    expect(findValue(built, 'reports.total')?.number).toBe(1342);
    expect(findValue(built, 'reports.theft.as-attempts')).toMatchObject({
      display: '97',
      how: 'The source says “96”; corrected to 97 on 20 November 2026: Misprint.',
      correction: {was: '96', reason: 'Misprint.', date: '2026-11-20'},
    });
  });

  it('of a date moves it, its citation still the source’s words', () => {
    const value = findValue(correct('quote: 3 May 1921, change: {date: 1921-05-04}'), 'treaty');
    expect(value).toMatchObject({display: '4 May 1921', interval: ['1921-05-04', '1921-05-05']});
    expect(value?.citations[0]?.quote).toBe('3 May 1921');
  });

  it('that leaves a number out leaves it out of the total', () => {
    const built = correct('sentence-with: sheriff, quote: "96", change: {leave-out: true}', {
      file: story,
      from: '        as-attempts: theft\n',
      to: '',
    });
    expect(findValue(built, 'reports.total')?.number).toBe(1245);
  });

  it('whose words hold no fact is refused', () => {
    expect(correct('quote: the sheriff, change: {number: 2}').messages[0]).toMatch(/correction-idle/);
  });
});

describe('a series', () => {
  it('keeps zero, missing and not stated apart', () => {
    const {points, missing} = tallyOf<SeriesTally>(buildStory(harbour), 'herring-series') as SeriesTally;
    const total = (year: number) => points.find((point) => point.year === year)?.values.total?.number;
    expect([1929, 1930, 1931, 1932].map(total)).toEqual([undefined, undefined, 15, 0]);
    expect(missing.find(({year}) => year === 1930)?.citation).toMatchObject({line: 2, column: 6, quote: ''});
    expect(missing.find(({year}) => year === 1929)?.citation).toBeUndefined();
  });

  it('has no total where one of its parts is missing', () => {
    const {points} = tallyOf<SeriesTally>(
      buildStory(harbour, {file: herring, from: '1953,40,30', to: '1953,40,'}),
      'herring-series',
    ) as SeriesTally;
    expect(points.find(({year}) => year === 1953)?.values).toMatchObject({
      landed: {number: 40},
      sold: undefined,
      total: undefined,
    });
  });

  it('cites each cell by line and column', () => {
    const value = findValue(buildStory(harbour), 'herring-series.sold.1954');
    expect(value?.citations).toMatchObject([{path: herring, line: 7, column: 9, quote: '45'}]);
  });

  it('adds decimals without an error of floating point', () => {
    const built = buildStory(harbour, {file: herring, from: '1953,40,30', to: '1953,0.1,0.2'});
    expect(findValue(built, 'herring-series.total.1953')?.number).toBe(0.3);
    expect(built.tallies.checks.find(({id}) => id === 'herring-series.total.second-way')?.verdict).toBe(
      'agrees',
    );
  });

  it('has no peak where two years share it', () => {
    const built = buildStory(harbour, {file: herring, from: '1955,50,30', to: '1955,60,45'});
    expect(findValue(built, 'herring-series.peak')).toBeUndefined();
  });
});

describe('a claim against a series', () => {
  const verdicts = (...edits: Edit[]) =>
    Object.fromEntries(
      buildStory(harbour, ...edits)
        .tallies.checks.filter(({role, aspect}) => role === 'finding' && aspect !== 'statements')
        .map(({id, verdict}) => [id.split('.').slice(1).join('.'), verdict]),
    );

  it('agrees on the direction, disagrees on the turn, and can’t tell where there are no figures', () => {
    expect(verdicts()).toEqual({
      'grew.direction': 'agrees',
      'grew.turning-point': 'disagrees',
      'significant.level-between-periods': 'cannot-tell',
    });
  });

  it('is set beside the series in plain sentences', () => {
    const reasons = buildStory(harbour).tallies.checks.flatMap(({role, aspect, reason}) =>
      role === 'finding' && aspect !== 'statements' ? [reason] : [],
    );
    expect(reasons).toEqual([
      'The source says “significant” (1930s and 1950s) and doesn’t speak of the years between. The series has no figures to set beside them.',
      'The source says “grew until 1955”. The series rises too: from 15 in 1931 to 80 in 1955.',
      'The source says “grew until 1955”. The series peaks earlier: at 105 in 1954. In 1955 it stands at 80. The chronicle may mean boats.',
    ]);
  });

  it('agrees on the turn where the series turns in the same year', () => {
    expect(
      verdicts(
        {file: herring, from: '1955,50,30', to: '1955,80,80'},
        {file: story, from: '"1954"', to: '"1955"'},
      )['grew.turning-point'],
    ).toBe('agrees');
  });

  it('disagrees on the direction where the series falls', () => {
    expect(verdicts({file: herring, from: '1955,50,30', to: '1955,2,3'})['grew.direction']).toBe('disagrees');
  });

  it('can’t tell of a turn where the series ends with the claim', () => {
    expect(verdicts({file: herring, from: '1956,20,10\n', to: ''})['grew.turning-point']).toBe('cannot-tell');
  });

  it('is drawn over the series that it is checked against', () => {
    expect(
      tallyOf<SeriesTally>(buildStory(harbour), 'herring-series')?.claims.map(({label}) => label),
    ).toEqual(['significant', 'grew until 1955']);
  });

  it('has two intervals where it names two decades', () => {
    const claims = tallyOf<ClaimsTally>(buildStory(harbour), 'relations')?.topics.find(
      ({id}) => id === 'trade',
    )?.claims;
    expect(claims?.find(({label}) => label === 'significant')?.intervals).toEqual([
      ['1930-01-01', '1940-01-01'],
      ['1950-01-01', '1960-01-01'],
    ]);
  });

  it('warns where the text is read in another direction than it is declared', () => {
    const {messages} = buildStory(harbour, {
      file: story,
      from: 'words: improved\n            direction: up',
      to: 'words: improved\n            direction: down',
    });
    expect(messages.filter((line) => line.includes('claim-direction'))).toHaveLength(1);
  });
});

describe('a count', () => {
  const twenties = (...edits: Edit[]) =>
    tallyOf<CountTally>(buildStory(harbour, ...edits), 'decades')?.rows.find(({label}) => label === '1920s')
      ?.count;

  it('counts an event once that is told twice, and cites both', () => {
    const [once, twice] = [
      twenties(),
      twenties({
        file: chronicle,
        from: '== Trade ==\n',
        to: '== Trade ==\n\nThe Harbour Treaty was signed on 3 May 1921.\n',
      }),
    ];
    expect(twice?.number).toBe(once?.number);
    expect(twice?.citations).toHaveLength((once?.citations.length ?? 0) + 1);
    expect(once?.how).toBe('Counted: 6 of the 6 events that have a place in a decade, each cited.');
    expect(twice?.how).toBe(
      'Counted: 6 of the 6 events that have a place in a decade, each cited; one of them is told twice.',
    );
  });

  it('says of what it counts, and in words why an event has no place', () => {
    const built = buildStory(harbour, {
      file: chronicle,
      from: '== Trade ==\n',
      to: '== Trade ==\n\nFrom 1938 to 1944 the towns blockaded the harbour. In 264 BC Vestby declared war on Ostby.\n',
    });
    expect(findValue(built, 'decades.total')?.how).toBe(
      'Counted: 6 of the 9 events that were found, those that have a place in a decade, each cited.',
    );
    const reasons = tallyOf<CountTally>(built, 'decades')?.excluded.map(({reason}) => reason);
    expect(reasons).toEqual([
      'the source gives no date for it',
      'its date, 1938–1944, doesn’t lie in one decade',
      'its date, 264 BC, is before Christ, and no decades are counted there',
    ]);
  });

  it('counts zero for a decade between two others, and cites its neighbours', () => {
    const built = buildStory(harbour, {
      file: chronicle,
      from: '== Trade ==\n',
      to: '== Trade ==\n\nIn 1944 the towns signed a second treaty in Vestby.\n',
    });
    const rows = tallyOf<CountTally>(built, 'decades')?.rows.map(({label, count}) => [
      label,
      count.number,
      count.citations.length,
    ]);
    expect(rows).toContainEqual(['1930s', 0, 2]);
    expect(rows?.at(-1)).toEqual(['1940s', 1, 1]);
  });
});

describe('a timeline', () => {
  it('opens the ends that the source leaves open', () => {
    const {entries} = tallyOf<TimelineTally>(buildStory(harbour), 'timeline') as TimelineTally;
    expect(
      entries.map(({id, interval, softStart, softEnd, quoted}) => [id, interval, softStart, softEnd, quoted]),
    ).toEqual([
      ['hostile', [null, '1921-01-01'], true, false, true],
      ['treaty', ['1921-05-03', '1921-05-04'], false, false, false],
    ]);
  });
});

describe('an event that begins and has no stated end', () => {
  it('is as long on a timeline as its stated beginning, and fades', () => {
    const built = buildStory(
      harbour,
      {file: chronicle, from: 'on 3 May 1921', to: 'and kept from 1921 on'},
      {file: story, from: 'quote: 3 May 1921', to: 'quote: from 1921'},
    );
    const {entries} = tallyOf<TimelineTally>(built, 'timeline') as TimelineTally;
    expect(entries.find(({id}) => id === 'treaty')).toMatchObject({
      interval: ['1921-01-01', '1922-01-01'],
      softEnd: true,
      date: {display: 'from 1921', interval: ['1921-01-01', null]},
    });
  });
});

describe('the same story', () => {
  it('gives the same tallies twice', () => {
    expect(buildStory(harbour).tallies).toEqual(buildStory(harbour).tallies);
  });

  it('gives the same values from a chronicle with other line ends', () => {
    const shown = ({tallies}: Built) => tallies.values.map(({id, display}) => [id, display]);
    expect(shown(buildStory(harbour, {file: chronicle, from: /\n/g, to: '\r\n'}))).toEqual(
      shown(buildStory(harbour)),
    );
  });
});

function findValue({tallies}: Built, id: string): Value | undefined {
  return tallies.values.find((value) => value.id === id);
}

function tallyOf<Kind>({tallies}: Built, id: string): Kind | undefined {
  return tallies.tallies.find((tally) => tally.id === id) as Kind | undefined;
}

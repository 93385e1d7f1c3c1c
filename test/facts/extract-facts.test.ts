import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {factsOf, readText} from './facts-of.ts';

const events = (text: string) => factsOf(text).events.map(({date, summary}) => [date, summary]);

describe('events', () => {
  it('tells two happenings with two dates as two events', () => {
    expect(
      events('Ana Marković left Lisbon on 3 March 1921 and on 7 March she met with Pavel Orlov in Vienna.'),
    ).toEqual([
      ['1921-03-03', 'Ana Marković left Lisbon'],
      ['1921-03-07', 'Ana Marković met with Pavel Orlov in Vienna'],
    ]);
  });

  it('gives a happening in the background its own date, and none of it to what is told', () => {
    expect(
      events('Despite the occupation of Ruritania in 1931, the league admitted the country in 1934.'),
    ).toEqual([
      ['1934', 'The league admitted the country'],
      ['1931', 'The occupation of Ruritania'],
    ]);
  });

  it('takes no date from a phrase in front where the clause has one of its own', () => {
    expect(
      events(
        'Following a joint statement by both courts on 6 June 1952, the legation was raised to an embassy on 24 June 1952.',
      ),
    ).toEqual([['1952-06-24', 'The legation was raised to an embassy']]);
  });

  it('takes a verb behind “led … and” for a clause of its own', () => {
    const {events} = factsOf('They led the men and troops invaded in 1931.');
    expect(events.map(({summary, date}) => [summary, date])).toEqual([
      ['They led the men', undefined],
      ['Troops invaded', '1931'],
    ]);
  });

  it('keeps a happening without a date, undated', () => {
    const [event] = factsOf('The embassy published a protest.').events;
    expect(event).toMatchObject({summary: 'The embassy published a protest', certainty: 'unknown'});
    expect(event).not.toHaveProperty('date');
  });

  it('reads days that follow one another as one event', () => {
    expect(events('The minister visited Oslo on 9 and 10 May 1930.')).toEqual([
      ['1930-05-09/1930-05-10', 'The minister visited Oslo'],
    ]);
  });

  it('takes "not until" as the time of an event, and "until" as the end of a state', () => {
    const {events: happened} = factsOf('It was not until May 1933 that Freedonia recognised the republic.');
    expect(happened.map(({date}) => date)).toEqual(['1933-05']);
    const {events: none, states} = factsOf('The two courts were openly hostile until 1907.');
    expect(none).toEqual([]);
    expect(states.map(({interval}) => interval)).toEqual([[null, '1908-01-01']]);
  });

  it.each([
    ['The treaty of Candia was not signed until 1940.', '1940', 'The treaty of Candia was signed'],
    ['The king never visited Lisbon until May 1950.', '1950-05', 'The king visited Lisbon'],
    [
      'By 1839 Freedonia did not declare its independence until 30 August 1848.',
      '1848-08-30',
      'Freedonia did declare its independence',
    ],
    ['It was not until May 1933 that Orlov left Vienna.', '1933-05', 'Orlov left Vienna'],
  ])('tells what was not done until a date as done then: %s', (text, date, summary) => {
    expect(events(text)).toEqual([[date, summary]]);
  });

  it.each([
    'The army did not attack the town on 4 May 1922.',
    'The envoy wasn’t received in 1950.',
    'The king couldn’t have signed the pact in 1950.',
    'Pavel Orlov never visited Paris in 1921.',
    'The embassy had not been opened by 1950.',
    'The two courts neither signed nor ratified the treaty in 1920.',
    'Orlov never sent his letters or visited Lisbon in 1921.',
    'No agreement was reached in 1931.',
    'Neither court signed the pact in 1931.',
    'Not all the towns surrendered in 1931.',
    'Hardly any ship sailed in 1931.',
    'The attack on the town on 4 May 1922 did not take place.',
    'The 1922 conference did not take place.',
    'The court did not issue any permit until 1950.',
    'It was not in 1940 that the king left Vienna.',
    'It was not Pavel Orlov who signed the treaty in 1931.',
    '1922: The army did not attack the town.',
    'Relations never improved in 1931.',
  ])('makes no event and no claim of what is denied: %s', (text) => {
    const {events, trends} = factsOf(text);
    expect([...events, ...trends]).toEqual([]);
  });

  it.each([
    ['The king refused to sign the treaty in 1931.', 'The king refused to sign the treaty'],
    ['The court rejected the appeal in 1931.', 'The court rejected the appeal'],
    ['The fleet failed to reach the harbour in 1931.', 'The fleet failed to reach the harbour'],
    ['The army not only took the town in 1931 but burned the mill.', 'The army not only took the town'],
    ['No fewer than 300 sailors were arrested in 1931.', 'No fewer than 300 sailors were arrested'],
    ['Freedonia never ratified the 1931 treaty.', 'The 1931 treaty'],
  ])('tells what happened without "not", though something is refused: %s', (text, summary) => {
    expect(factsOf(text).events.map(({date, summary}) => [date, summary])).toEqual([['1931', summary]]);
  });

  it.each([
    'The treaty of Candia was signed in 1931, not in 1932.',
    'The treaty of Candia was signed not in 1932 but in 1931.',
  ])('takes the date that is not denied: %s', (text) => {
    expect(events(text).map(([date]) => date)).toEqual(['1931']);
    expect(events(text).join()).not.toContain('not');
  });

  it('gives no date of what was not done to what was done before it', () => {
    expect(events('Orlov left Lisbon and did not return until 1950.')).toEqual([
      [undefined, 'Orlov left Lisbon'],
      ['1950', 'Orlov did return'],
    ]);
    expect(events('Orlov left Lisbon and never returned to it in 1950.')).toEqual([
      [undefined, 'Orlov left Lisbon'],
    ]);
  });

  it('keeps what was not done until a date as a state where it cannot say that it was done then', () => {
    const {states} = factsOf('The court did not issue any permit until 1950.');
    expect(states.map(({interval}) => interval)).toEqual([[null, '1951-01-01']]);
  });

  it('makes no event of plans, denials and quoted speech', () => {
    expect(events('The king would visit Rome in 1910.')).toEqual([]);
    expect(events('The envoy did not sign the treaty.')).toEqual([]);
  });

  it.each([
    'Orlov denied that the army shelled the town on 6 July 1961.',
    'Orlov denied that the attack on the town on 6 July 1961 took place.',
    'The republicans argued that the authority of the king was assumed by the assembly in 1917.',
    'The ministry projected that exports doubled in 1961.',
    'The paper alleged yesterday that the army shelled the town in 1961.',
    'It was claimed that relations deteriorated in 1931.',
    'Orlov denied that the army shelled the town on 6 July 1961 and burned the church on 8 July 1961.',
    'Orlov argued that the army shelled the town and that the church burned in 1961.',
    'The claim that the army shelled the town in 1961 was rejected.',
    'The ministry did not announce that the army shelled the town in 1961.',
    'The ministry could not confirm that the army shelled the town in 1961.',
    'Orlov denied that the army shelled the town, but left Vienna in 1962.',
    'The minister claimed the army shelled the town in 1961.',
    'Orlov claims that the envoys of the northern league (the Nine) shelled the town of Candia in 1961.',
    'The army, he claimed, shelled the town on 6 July 1961.',
    'The army was alleged to have shelled the town in 1961.',
    'The paper accused the army of shelling the town in 1961.',
    'The army denied shelling the town in 1961.',
    'The king planned to visit Rome in 1910.',
    'The strike planned for 1931 was banned.',
    'If the army had shelled the town in 1961, Orlov would have fled.',
    'Orlov said: "The army shelled the town on 6 July 1961."',
  ])('dates nothing by what somebody denies, argues, alleges, plans or is quoted with: %s', (text) => {
    const {events, trends} = factsOf(text);
    expect([...events.filter(({date}) => date), ...trends]).toEqual([]);
    expect(events.map(({summary}) => summary)).not.toContain('The army shelled the town');
  });

  it.each(['announced', 'reported', 'confirmed', 'said'])('tells what somebody %s', (verb) => {
    expect(events(`The ministry ${verb} that the army shelled the town on 6 July 1961.`)).toContainEqual([
      '1961-07-06',
      'The army shelled the town',
    ]);
  });

  it.each([
    ['Orlov denied that the army shelled the town, but the court convicted him in 1962.', '1962'],
    ['In 1962 Orlov denied that the army shelled the town.', '1962'],
    ['The king accepted the plan that was proposed in 1921.', '1921'],
    ['Orlov claimed the throne in 1921.', '1921'],
    ['The king planned to visit Rome and left Vienna in 1910.', '1910'],
    ['The minister accused Orlov of theft in 1961.', '1961'],
  ])(
    'dates a denial, a claim and a plan themselves, and what the text vouches for beside them: %s',
    (text, date) => {
      expect(events(text).flatMap(([date]) => date ?? [])).toEqual([date]);
    },
  );

  it.each([
    [
      'Orlov published "A History of 1918" and "The War of 1914" in Vienna in 1960.',
      '1960',
      'Orlov published "A History of 1918" and "The War of 1914" in Vienna',
    ],
    [
      "1920: The book 'The Events of 1918' was published in Candia.",
      '1920',
      "The book 'The Events of 1918' was published in Candia",
    ],
    [
      'The book ‘The Workers of 1918’ was published in Candia.',
      undefined,
      'The book ‘The Workers of 1918’ was published in Candia',
    ],
    [
      'The "Day of 1848" parade was held in Candia in 1931.',
      '1931',
      'The "Day of 1848" parade was held in Candia',
    ],
    [
      'The other courts underwent purges of alleged "Orlovites".',
      undefined,
      'The other courts underwent purges of alleged "Orlovites"',
    ],
    [
      'In 1931 the king called the pact "a new era of trust between the two courts and their peoples of the northern provinces".',
      '1931',
      'The king called the pact…',
    ],
  ])('dates nothing by a title, and cuts no quotation: %s', (text, date, summary) => {
    expect(events(text)).toEqual([[date, summary]]);
  });

  it('takes an apostrophe for no quotation mark', () => {
    expect(
      events("The workers' strike of 1918 and the peasants' revolt of 1920 frightened the court.").map(
        ([date]) => date,
      ),
    ).toEqual(['1918', '1920']);
  });

  it('dates what refers back to a dated happening by implication', () => {
    const text =
      'In 1911 the empire began the siege of Candia. The republic strongly condemned the siege of Candia.';
    expect(factsOf(text).events.map(({date, certainty}) => [date, certainty])).toEqual([
      ['1911', 'stated'],
      ['1911', 'implied'],
    ]);
  });

  it('names actors by the story’s aliases', () => {
    const hints = {actors: {Freedonia: ['Kingdom of Freedonia', 'Fredville']}};
    const [event] = factsOf(
      'In 1922 the Kingdom of Freedonia signed a treaty with Sylvania in Geneva.',
      hints,
    ).events;
    expect(event).toMatchObject({actors: ['Freedonia'], places: ['Geneva'], kind: 'treaty'});
  });

  it('takes no word of a treaty’s title for an actor', () => {
    const [event] = factsOf(
      'In 1931 Freedonia signed the Agreement on Cultural, Scientific and Educational Cooperation with Sylvania.',
    ).events;
    expect(event?.actors).toEqual(['Freedonia', 'Sylvania']);
  });

  it.each([
    ['15 May 1931 – Freedonia recognises Sylvania.', '1931-05-15', 'Freedonia recognises Sylvania'],
    [
      '1932: Treaty of friendship between Freedonia and Sylvania.',
      '1932',
      'Treaty of friendship between Freedonia and Sylvania',
    ],
  ])('reads the entry of a chronology: %s', (text, date, summary) => {
    expect(events(text)).toEqual([[date, summary]]);
  });

  it('cuts a long summary where a phrase ends', () => {
    const [event] = factsOf(
      'In 1925 the commission for the regulation of the lower river adopted a convention on navigation and fishing rights between the upper rapids and the great delta of the northern arm.',
    ).events;
    expect(event?.summary.length).toBeLessThanOrEqual(90);
    expect(event?.summary).toMatch(/(?:convention|navigation|rights)$/);
  });
});

describe('quantities', () => {
  const quantities = (text: string) =>
    factsOf(text).quantities.map(({text, counted, value, range, atLeast, approximate, unit, currency}) => ({
      text,
      counted: counted.text,
      ...(value === undefined ? {} : {value}),
      ...(range ? {range} : {}),
      ...(atLeast === undefined ? {} : {atLeast}),
      ...(approximate ? {approximate} : {}),
      ...(unit ? {unit} : {}),
      ...(currency ? {currency} : {}),
    }));

  it.each([
    ['The camp held 40 000 exiles.', {text: '40 000', counted: 'exiles', value: 40_000}],
    [
      'A crowd of 250,000 demonstrators gathered.',
      {text: '250,000', counted: 'demonstrators', value: 250_000},
    ],
    [
      'Tens of thousands of refugees came.',
      {text: 'Tens of thousands', counted: 'refugees', atLeast: 20_000},
    ],
    ['About 300 sailors mutinied.', {text: '300', counted: 'sailors', value: 300, approximate: true}],
    ['More than 1,500 houses burned.', {text: '1,500', counted: 'houses', atLeast: 1500}],
    ['Between 20 and 30 ships sank.', {text: '20 and 30', counted: 'ships', range: [20, 30]}],
    ['The strike closed 20–30 mills.', {text: '20–30', counted: 'mills', range: [20, 30]}],
    [
      'Some 12 percent of the farms failed.',
      {text: '12', counted: 'farms', value: 12, approximate: true, unit: '%'},
    ],
    ['The loan was worth US$5 million.', {text: '5 million', counted: '', value: 5_000_000, currency: 'USD'}],
    ['The port shipped 300 tons of grain.', {text: '300', counted: 'grain', value: 300, unit: 'tons'}],
    ['The town lost twenty-five houses.', {text: 'twenty-five', counted: 'houses', value: 25}],
    ['The court freed a dozen editors.', {text: 'a dozen', counted: 'editors', value: 12}],
    ['The levy raised two million men.', {text: 'two million', counted: 'men', value: 2_000_000}],
  ])('reads %s', (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  it.each([
    'It was one of the last republics to do so.',
    'Both states agreed, and the two countries signed.',
    'The 24th Congress opened in 1931.',
    'He lived there for six months.',
    'Article 5 forbade it, and Resolution 1483 said so.',
    'The ratio was 10:10:7.',
    'In 1948 the second session closed.',
  ])('counts nothing in "%s"', (text) => {
    expect(quantities(text)).toEqual([]);
  });

  it('reads an enumeration as a group, marks attempts, and says who reported it', () => {
    const {quantities} = factsOf(
      'The police received reports on 12 burglaries, 7 attempts to rob and 31 thefts.',
    );
    expect(quantities.map(({value, attempted, status}) => [value, attempted ?? false, status])).toEqual([
      [12, false, 'reported'],
      [7, true, 'reported'],
      [31, false, 'reported'],
    ]);
    expect(new Set(quantities.map(({group}) => group)).size).toBe(1);
    expect(quantities[0]?.group).toBeDefined();
  });

  it('links a part to its whole, and keeps it out of the group', () => {
    const {quantities} = factsOf(
      'The fire destroyed 90 houses, 40 barns, of which 15 were new, and 3 mills.',
    );
    const parts = quantities.filter(({partOf}) => partOf);
    expect(parts.map(({value}) => value)).toEqual([15]);
    expect(parts[0]?.partOf).toBe(quantities.find(({value}) => value === 40)?.id);
  });

  it('never has a total that counts a part twice', () => {
    const nouns = ['houses', 'barns', 'mills', 'ships'];
    const joints = [', ', ' and ', ', of which ', ', including '];
    const item = fc.tuple(
      fc.integer({min: 3, max: 900}),
      fc.constantFrom(...nouns),
      fc.constantFrom(...joints),
    );
    fc.assert(
      fc.property(fc.array(item, {minLength: 2, maxLength: 8}), (items) => {
        const list = items
          .map(([count, noun, joint], index) => `${index > 0 ? joint : ''}${count} ${noun}`)
          .join('');
        const {quantities} = factsOf(`The storm destroyed ${list}.`);
        for (const {group, partOf} of quantities) {
          expect(group !== undefined && partOf !== undefined).toBe(false);
          if (partOf)
            expect(quantities.some(({id, partOf}) => id === partOf || partOf === undefined)).toBe(true);
        }
        const parts = items.filter(([, , joint], index) => index > 0 && /which|including/.test(joint)).length;
        expect(quantities.filter(({partOf}) => partOf).length).toBeGreaterThanOrEqual(parts);
      }),
      {numRuns: 100},
    );
  });
});

describe('claims of direction', () => {
  const claims = (text: string) =>
    factsOf(text).trends.map(({topic, direction, edtf}) => [topic, direction, edtf]);

  it.each([
    ['In 1931 relations between the two courts deteriorated.', [['relations', 'down', '1931']]],
    ['Freedonia severed diplomatic relations in May 1912.', [['relations', 'broken', '1912-05']]],
    ['Exports grew until 1929.', [['trade', 'up', '../1929']]],
    ['Since 1905 relations have been strained.', [['relations', 'hostile', '1905/..']]],
    ['In 1920 relations were normalized.', [['relations', 'restored', '1920']]],
    ['The victory increased his popularity in 1911.', [['popularity', 'up', '1911']]],
  ])('reads %s', (text, expected) => {
    expect(claims(text)).toEqual(expected);
  });

  it.each([
    'His health deteriorated in 1931.',
    'Relations would improve in 1931.',
    'In 1931 the temperature rose.',
  ])('claims nothing from "%s"', (text) => {
    expect(claims(text)).toEqual([]);
  });

  it('knows the topics that a story declares', () => {
    const {trends} = factsOf('In 1931 emigration rose.', {topics: {migration: ['emigration']}});
    expect(trends.map(({topic, direction}) => [topic, direction])).toEqual([['migration', 'up']]);
  });
});

describe('every fact', () => {
  const words = fc.constantFrom(
    ...'Tito visited Prague in 1948 , and . " ( ) “ ” of the which that 40 000 rape cases was until 1985 relations trade grew 9 and 10 August 1968 – ; tens of thousands between 1988 – 1991 not $ % it he deteriorated constructor hasOwnProperty'.split(
      ' ',
    ),
  );

  it('quotes the text at its place, for whatever text', () => {
    fc.assert(
      fc.property(fc.array(words, {maxLength: 60}), (list) => {
        const {document, facts} = readText(list.join(' '));
        for (const {start, end, text} of [...facts.states, ...facts.quantities, ...facts.trends]) {
          expect(document.text.slice(start, end)).toBe(text);
        }
        for (const {counted} of facts.quantities)
          expect(document.text.slice(counted.start, counted.end)).toBe(counted.text);
        for (const {start, end, summary} of facts.events) {
          expect(start).toBeLessThan(end);
          expect(summary.length).toBeLessThanOrEqual(90);
        }
      }),
      {numRuns: 200},
    );
  });

  it('is read of one sentence that tells more of them than a call takes arguments', () => {
    const {events} = factsOf('relations improved\nand '.repeat(140_000));
    expect(events).toHaveLength(140_000);
  }, 60_000);

  it('has an id of its own that begins with its sentence’s', () => {
    const {events, states, quantities, trends} = factsOf(
      'In 1931 relations deteriorated and in 1932 they improved. Some 300 men and 40 women fled in 1933.',
    );
    const all = [...events, ...states, ...quantities, ...trends];
    expect(new Set(all.map(({id}) => id)).size).toBe(all.length);
    for (const {id, sentence} of all) expect(id).toMatch(new RegExp(`^${sentence}\\.[esqc]\\d+$`));
  });
});

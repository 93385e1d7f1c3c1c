import {Document, isMap, isScalar, visit} from 'yaml';
import {neutralize} from '../messages.ts';
import type {Draft} from './draft.ts';

/** The front matter's blocks in order, and what stands above each for whoever edits it. */
const blocks = [
  {keys: ['title', 'kicker', 'standfirst', 'updated'], says: []},
  {
    keys: ['sources'],
    says: [
      'What is known of each source. Replace “not stated” where you know better; url, citation and notes may be added.',
    ],
  },
  {keys: ['names'], says: ['Suggested: names that hold numbers, so that they may be typed.']},
  {
    keys: ['dates'],
    says: [
      'Suggested: the strongest dated events and statements. Each quote stands in one sentence of its source; the body',
      'prints it with :date[id]. Delete what you don’t use.',
    ],
  },
  {keys: ['values'], says: ['Suggested: numbers, printed with :value[id].']},
  {
    keys: ['tallies'],
    says: [
      'Suggested: what is counted and drawn. Look at each label: it is the sentence’s own words, shortened.',
    ],
  },
  {keys: ['computed'], says: ['Suggested: the years that a section tells, from its first date to its last.']},
  {keys: ['key-figures'], says: ['Suggested: the strip below the headline.']},
  {keys: ['figures'], says: ['Suggested: the charts. A title states the finding: write your own.']},
] as const;

/** A draft as the text of its `story.md`: every suggestion marked as one, choices as comments. `remarks` stand at its head. */
export function writeStory({front, body, choices, actors}: Draft, remarks: readonly string[] = []): string {
  const written = blocks.flatMap(({keys, says}) => {
    const held = keys.filter((key) => front[key] !== undefined);
    if (held.length === 0) return [];
    const yaml = toYaml(Object.fromEntries(held.map((key) => [key, front[key]])));
    const more = held.flatMap((key) =>
      key === 'sources' ? [writeActors(actors)] : key === 'tallies' ? [writeCheck(front)] : [],
    );
    return [`${comment(says)}${yaml}`, ...more.filter((text) => text !== '')];
  });
  const head = comment([
    'Drafted by “dateline new”. What is marked “Suggested” was chosen by a program: keep it, change it or delete it.',
    'data/README.md describes every key; “dateline check” tells with line and column what doesn’t hold.',
    ...remarks.map((remark) => neutralize(remark.replace(/\s+/g, ' '))),
  ]);
  const front_ = [head, ...written, writeChoices(choices)].filter((text) => text !== '').join('\n');
  return `---\n${front_}---\n\n${[note, ...body.map(({text}) => text)].join('\n\n')}\n`;
}

const note =
  '<!-- Suggested. Tell it in your own words: :date[id] and :value[id] print what is declared above, ::quote{#id} its sentence. -->';

function comment(lines: readonly string[]): string {
  return lines.map((line) => `# ${line}\n`).join('');
}

/** What is small stands on one line: dates, entries, short lists. Sources and figures, which have titles, are edited line by line. */
function toYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Map: (_, node, path) => {
      const isSmall = !node.items.some(({value: inner}) => isMap(inner));
      if (isSmall && path.length > 2 && !node.has('title') && node.toString().length < 220) node.flow = true;
    },
    Seq: (_, node) => {
      if (node.items.every((item) => isScalar(item) && /^[\w.-]+$/.test(String(item.value))))
        node.flow = true;
    },
  });
  return document.toString({lineWidth: 0, flowCollectionPadding: false, blockQuote: false});
}

/** How a statement is set beside figures, where there are both. */
function writeCheck({tallies = []}: Draft['front']): string {
  const series = tallies.find((tally) => tally.type === 'series');
  const claims = tallies.find((tally) => tally.type === 'claims');
  if (!series || !claims) return '';
  const against = `check-against: {series: ${series.id}, column: ${Object.keys(series.columns)[0]}}`;
  return comment([
    `A choice: a statement in ${claims.id} is set beside the figures by ${against} behind its direction.`,
  ]);
}

function writeActors(actors: Draft['actors']): string {
  if (actors.length === 0) return '';
  const [first] = actors;
  const told = actors.map(({name, count}) => `${name} (${count})`).join(', ');
  const yaml = toYaml({actors: {[first?.name ?? '']: {aliases: ['another name'], colour: 'first'}}});
  return comment([
    `A choice: actors and their colours. Who acts most often, with the number of events: ${told}.`,
    ...linesOf(yaml),
  ]);
}

function writeChoices(choices: Draft['choices']): string {
  return choices
    .map(({tally, figure}) =>
      comment([
        `A choice: move the two entries below to tallies and figures, and place ::figure{#${figure.id}} in the body.`,
        ...linesOf(toYaml([tally])),
        ...linesOf(toYaml([figure])),
      ]),
    )
    .join('');
}

function linesOf(yaml: string): string[] {
  return yaml.trimEnd().split('\n');
}

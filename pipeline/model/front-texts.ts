import type {FrontMatter, StoryTally} from './story.ts';

/** A text of the front matter that readers see, by the path of its declaration. */
export interface FrontText {
  readonly steps: readonly PropertyKey[];
  readonly text: string;
  /** Whether it may hold `:value[id]` and `:date[id]`. */
  readonly rich: boolean;
}

/** Every text of the front matter that readers see, in order of the schema; bibliography and licences aside. */
export function frontTexts(front: FrontMatter): FrontText[] {
  const {title, kicker, standfirst, figures, 'key-figures': keyFigures} = front;
  return [
    plain(['title'], title),
    rich(['kicker'], kicker),
    rich(['standfirst'], standfirst),
    ...(front.tallies ?? []).flatMap((tally, index) => labelsOf(tally, ['tallies', index])),
    ...(keyFigures ?? []).flatMap(({label}, index) => rich(['key-figures', index, 'label'], label)),
    ...(figures ?? []).flatMap((figure, index) => [
      rich(['figures', index, 'title'], figure.title),
      rich(['figures', index, 'subtitle'], figure.subtitle),
      ...(figure.notes ?? []).map((note, at) => rich(['figures', index, 'notes', at], note)),
      rich(['figures', index, 'alt'], figure.alt),
    ]),
  ].flat();
}

function labelsOf(tally: StoryTally, at: readonly PropertyKey[]): FrontText[] {
  switch (tally.type) {
    case 'categories':
      return [
        ...plain([...at, 'unit'], tally.unit),
        ...Object.entries(tally.categories).flatMap(([id, {label}]) =>
          plain([...at, 'categories', id, 'label'], label),
        ),
      ];
    case 'timeline':
      return [
        ...Object.entries(tally.lanes).flatMap(([id, label]) => plain([...at, 'lanes', id], label)),
        ...tally.entries.flatMap(({label}, index) => plain([...at, 'entries', index, 'label'], label)),
        ...(tally.undated ?? []).flatMap(({because}, index) =>
          plain([...at, 'undated', index, 'because'], because),
        ),
      ];
    case 'claims':
      return tally.topics.flatMap(({label, claims}, topic) => [
        ...plain([...at, 'topics', topic, 'label'], label),
        ...claims.flatMap(({'check-against': against}, index) =>
          plain([...at, 'topics', topic, 'claims', index, 'check-against', 'caution'], against?.caution),
        ),
      ]);
    case 'series':
      return [
        ...plain([...at, 'unit'], tally.unit),
        ...Object.entries(tally.columns).flatMap(([id, {label}]) =>
          plain([...at, 'columns', id, 'label'], label),
        ),
        ...plain([...at, 'total', 'label'], tally.total?.label),
      ];
    case 'counts':
      return [];
  }
}

function plain(steps: readonly PropertyKey[], text: string | undefined): FrontText[] {
  return text === undefined ? [] : [{steps, text, rich: false}];
}

function rich(steps: readonly PropertyKey[], text: string | undefined): FrontText[] {
  return text === undefined ? [] : [{steps, text, rich: true}];
}

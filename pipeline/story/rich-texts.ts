import type {FrontMatter} from '../model/story.ts';

/** A text of the front matter that readers see, by the path of its declaration. */
export interface FrontText {
  readonly steps: readonly PropertyKey[];
  readonly text: string;
}

/** Every text of the front matter that may hold references, in order of the schema. */
export function richTexts({
  kicker,
  standfirst,
  figures,
  'key-figures': keyFigures,
}: FrontMatter): FrontText[] {
  return [
    ...(kicker === undefined ? [] : [{steps: ['kicker'], text: kicker}]),
    ...(standfirst === undefined ? [] : [{steps: ['standfirst'], text: standfirst}]),
    ...(keyFigures ?? []).map(({label}, index) => ({steps: ['key-figures', index, 'label'], text: label})),
    ...(figures ?? []).flatMap(({title, subtitle, notes, alt}, index) => [
      {steps: ['figures', index, 'title'], text: title},
      {steps: ['figures', index, 'subtitle'], text: subtitle},
      ...(notes ?? []).map((note, at) => ({steps: ['figures', index, 'notes', at], text: note})),
      {steps: ['figures', index, 'alt'], text: alt},
    ]),
  ];
}

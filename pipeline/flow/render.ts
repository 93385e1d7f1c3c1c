import {drawFigures} from '../charts/draw-figures.ts';
import type {EditionParts} from '../edition/assemble-edition.ts';
import {writeData} from '../edition/write-data.ts';
import {writeSentences} from '../edition/write-sentences.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EditionFile} from '../model/edition-file.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {writeReport} from '../report/write-report.ts';
import {specifyFigures} from '../story/specify-figures.ts';
import {identifyReading} from './ingest.ts';
import {listParsing, type Plan} from './plan.ts';
import type {TalliedStory} from './tally.ts';

export {assembleEdition} from '../edition/assemble-edition.ts';

export interface RenderInput {
  readonly story: Story;
  readonly tallies: Tallies;
  readonly eventSets: readonly EventSet[];
  readonly edition: {readonly id: string; readonly code: string};
  /** What was left out or doubted on the way here; readers are told. */
  readonly messages: readonly Message[];
  /** Styles, fonts and scripts of the pages, by path. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Fonts and rasterizer of the figures. */
  readonly chartAssets: ChartAssets;
  /** `drawFigures` where absent. */
  readonly draw?: typeof drawFigures;
}

export interface Rendered {
  readonly files: readonly EditionFile[];
  /** Why figures were withheld. */
  readonly messages: readonly Message[];
}

/** Tallies and story → every file of the edition but its manifest: pages, charts, data. What there is of each source is made
 *  when it is wanted. A figure that can't be drawn is withheld, with a message. */
export async function render(input: RenderInput): Promise<Rendered> {
  const {story, tallies, chartAssets, draw = drawFigures} = input;
  const withheld: Message[] = [];
  const figures = await draw(specifyFigures(story, tallies), {
    assets: chartAssets,
    ...(story.front.site ? {site: story.front.site} : {}),
    onMessage: (message) => withheld.push(message),
  });
  const whole = {
    ...input,
    figures,
    messages: [...input.messages, ...withheld],
    readings: listReadings(input),
  };
  const files = [
    ...writeReport(whole),
    ...figures.flatMap(({files}) => files),
    ...writeData(whole),
    ...writeSentences(whole),
  ];
  return {files, messages: withheld};
}

/** By path of each source: a digest of all that its event set was made from. */
function listReadings({story, eventSets, edition: {code}}: RenderInput): ReadonlyMap<string, string> {
  const digests = new Map(eventSets.map(({document: {source}}) => [source.path, source.sha256]));
  return new Map(
    listParsing(story).map(({file, options}) => {
      const sha256 = digests.get(file) ?? '';
      return [file, identifyReading({file, sha256, options}, code)] as const;
    }),
  );
}

/** A tallied story and its plan → the edition, its files still to be made, and why figures were withheld. The story's path has to be `story.md`,
 *  whatever folder it was read from. */
export async function renderEdition(
  tallied: TalliedStory,
  planned: Plan,
  {assets, chartAssets, draw}: Pick<RenderInput, 'assets' | 'chartAssets' | 'draw'>,
): Promise<{readonly edition: EditionParts; readonly messages: readonly Message[]}> {
  const {id, code} = planned;
  const {files, messages} = await render({
    ...tallied,
    edition: {id, code},
    assets,
    chartAssets,
    ...(draw ? {draw} : {}),
  });
  const {title, updated} = tallied.story.front;
  return {edition: {...planned, title, updated, files}, messages};
}

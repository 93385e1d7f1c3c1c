import {drawFigures} from '../charts/draw-figures.ts';
import {writeData} from '../edition/write-data.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {OutputFile} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {Story} from '../model/story.ts';
import type {Tallies} from '../model/tally.ts';
import {writeReport} from '../report/write-report.ts';
import {specifyFigures} from '../story/specify-figures.ts';

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
}

export interface Rendered {
  readonly files: readonly OutputFile[];
  /** Why figures were withheld. */
  readonly messages: readonly Message[];
}

/** Tallies and story → every file of the edition but its manifest: pages, charts, data. A figure that can't be drawn is
 *  withheld, with a message. */
export async function render(input: RenderInput): Promise<Rendered> {
  const {story, tallies, chartAssets} = input;
  const withheld: Message[] = [];
  const figures = await drawFigures(specifyFigures(story, tallies), {
    assets: chartAssets,
    ...(story.front.site ? {site: story.front.site} : {}),
    onMessage: (message) => withheld.push(message),
  });
  const whole = {...input, figures, messages: [...input.messages, ...withheld]};
  const files = [...writeReport(whole), ...figures.flatMap(({files}) => files), ...writeData(whole)];
  return {files, messages: withheld};
}

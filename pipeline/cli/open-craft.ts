import {createHash} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import {deserialize, serialize} from 'node:v8';
import {drawFigures, type FigureSubject, type RecallFigure} from '../charts/draw-figures.ts';
import type {DrawnFigure} from '../charts/draw-whole.ts';
import {canonicalJson} from '../edition/canonical-json.ts';
import {digestStage} from '../edition/digest-stage.ts';
import type {Craft, OnStage} from '../flow/make-edition.ts';
import type {Cache} from '../model/cache.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import {openCache} from '../storage/open-cache.ts';
import {ingestFrom} from './ingest-from.ts';
import type {Inputs} from './read-inputs.ts';

/** A craft that parses on several threads and keeps what it made, by digest of all that it depends on: sources, options,
 *  code of the stage, its packages, and the Node that runs it. Disposed of when the edition is made. */
export function openCraft(
  {codeFiles, chartAssets, readStory}: Pick<Inputs, 'codeFiles' | 'chartAssets' | 'readStory'>,
  onStage: OnStage = () => {},
): Pick<Craft, 'readStory' | 'ingest' | 'draw'> & AsyncDisposable {
  const cache = openCache();
  const codeOf = (entry: string) => `${process.version} ${digestStage(codeFiles, entry)}`;
  const drawing = `${codeOf('pipeline/charts/draw-whole.ts')} ${digestAssets(chartAssets)}`;
  const recall = recallFrom(cache, drawing);
  return {
    readStory,
    ingest: ingestFrom(cache, codeOf('pipeline/flow/pack-event-set.ts')),
    draw: (specs, options) => {
      let done = 0;
      const counted: RecallFigure = async (subject, draw) => {
        onStage('render', done++, specs.length);
        // Drawing is one long step: an interrupt is heard between two of them.
        await setImmediate();
        return recall(subject, draw);
      };
      return drawFigures(specs, {...options, recall: counted});
    },
    [Symbol.asyncDispose]: () => cache.tidy(),
  };
}

function recallFrom(cache: Cache, code: string): RecallFigure {
  return async (subject, draw) => {
    const key = digestSubject(subject, code);
    const kept = await cache.read('figures', key);
    const known = kept && maybeDrawn(kept);
    if (known) return known;
    const drawn = await draw();
    await cache.write('figures', key, serialize(drawn));
    return drawn;
  };
}

function digestSubject(subject: FigureSubject, code: string): string {
  return createHash('sha256').update(canonicalJson({subject, code})).digest('hex');
}

/** Undefined where an entry is whole and yet no figure. */
function maybeDrawn(bytes: Uint8Array): DrawnFigure | undefined {
  try {
    const drawn = deserialize(bytes) as Partial<DrawnFigure> | undefined;
    return Array.isArray(drawn?.files) ? (drawn as DrawnFigure) : undefined;
  } catch {
    return undefined;
  }
}

function digestAssets({regular, semibold, rasterizer}: ChartAssets): string {
  const hash = createHash('sha256');
  for (const bytes of [regular, semibold, rasterizer])
    hash.update(createHash('sha256').update(bytes).digest());
  return hash.digest('hex');
}

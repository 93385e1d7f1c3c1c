import {createHash} from 'node:crypto';
import {type DrawOptions, drawFigure, drawFigures} from '../charts/draw-figures.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Figure, FigureSpec} from '../model/figure.ts';
import type {Message} from '../model/message.ts';
import type {Craft} from './make-edition.ts';
import {parse} from './parse.ts';
import {readStory} from './plan.ts';

/** A craft that remembers, for whoever makes editions of one story again and again. */
export interface KeptCraft extends Craft {
  /** To be called after each edition that was made: what it didn't use is forgotten. */
  settle(): void;
  /** The bytes of a PNG of the last edition, drawn now; undefined where it has no such file. */
  drawImage(path: string): Promise<Uint8Array | undefined>;
}

/** A figure as drawn, and what drawing it again with its images takes. */
interface Drawn {
  readonly figures: readonly Figure[];
  readonly messages: readonly Message[];
  readonly spec: FigureSpec;
  readonly options: DrawOptions;
}

/** Story and sources whose bytes are the same aren't parsed again, figures whose data and texts are the same aren't drawn again, and
 *  PNGs are left empty until they are asked for. */
export function keepUnchanged(): KeptCraft {
  const stories = openMemory<ReturnType<typeof readStory>>();
  const parsed = openMemory<EventSet>();
  const drawn = openMemory<Promise<Drawn>>();
  const whole = openMemory<Promise<Figure>>();
  return {
    settle() {
      stories.settle();
      parsed.settle();
      drawn.settle();
      whole.settle((key) => drawn.has(key));
    },
    readStory: (path, bytes) =>
      stories.get(JSON.stringify([path, digestOf(bytes)]), () => readStory(path, bytes)),
    *ingest(tasks) {
      for (const {file, bytes, options} of tasks) {
        const key = JSON.stringify([file, digestOf(bytes), options]);
        yield parsed.get(key, () => parse(file, bytes, options));
      }
    },
    async draw(specs, options) {
      const all = await Promise.all(
        specs.map((spec) => drawn.get(keyOf(spec, options), () => drawLightly(spec, options))),
      );
      for (const message of all.flatMap(({messages}) => messages)) options.onMessage?.(message);
      return all.flatMap(({figures}) => figures);
    },
    async drawImage(path) {
      for (const {figures, spec, options} of await Promise.all(drawn.list())) {
        if (!figures.some(({files}) => files.some((file) => file.path === path))) continue;
        const figure = await whole.get(keyOf(spec, options), () => drawFigure(spec, options));
        return figure.files.find((file) => file.path === path)?.bytes;
      }
      return undefined;
    },
  };
}

async function drawLightly(spec: FigureSpec, options: DrawOptions): Promise<Drawn> {
  const messages: Message[] = [];
  const onMessage = (message: Message) => void messages.push(message);
  const figures = await drawFigures([spec], {...options, images: false, onMessage});
  return {figures, messages, spec, options};
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function keyOf(spec: FigureSpec, {site}: DrawOptions): string {
  return JSON.stringify([spec, site]);
}

/** What was made, by key, and which of it is in use. */
function openMemory<T>() {
  const kept = new Map<string, T>();
  const used = new Set<string>();
  return {
    get(key: string, make: () => T): T {
      const found = kept.get(key) ?? make();
      kept.set(key, found);
      used.add(key);
      return found;
    },
    settle(isUsed = (key: string) => used.has(key)) {
      for (const key of kept.keys()) if (!isUsed(key)) kept.delete(key);
      used.clear();
    },
    has: (key: string) => kept.has(key),
    list: () => [...kept.values()],
  };
}

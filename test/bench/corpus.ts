import {existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {seedRandom} from './seed-random.ts';

const root = join(import.meta.dirname, '../..');
/** Raised when the recipe changes: a corpus of another version is made anew. */
const version = 1;
const median = 5_000;
const smallest = 1_000;
/** Bytes for each document, on average: 10,000 documents are 100 MB. */
const mean = 10_000;

export interface Corpus {
  readonly folder: string;
  /** Absolute, in order. */
  readonly files: readonly string[];
  readonly bytes: number;
}

/** `count` documents recombined from the project's own texts, the same ones every time: paragraphs in another order, years
 *  and numbers shifted, as plain text, Markdown, HTML and tables. Sizes are log-normal around 5 kB from 1 kB on; the
 *  largest is a tenth of the whole (10 MB among 10,000), or `largest` bytes. Kept in the system's temporary folder. */
export function makeCorpus(count: number, largest: number = (count * mean) / 10): Corpus {
  const folder = join(tmpdir(), `dateline-corpus-${version}-${count}-${largest}`);
  const names = listNames(count);
  const sizes = listSizes(count, largest);
  if (!existsSync(folder)) {
    const draft = `${folder}-${process.pid}`;
    mkdirSync(draft, {recursive: true});
    for (const [index, name] of names.entries()) {
      writeFileSync(join(draft, name), writeDocument(index, sizes[index] ?? smallest, name));
    }
    if (existsSync(folder)) rmSync(draft, {recursive: true});
    else renameSync(draft, folder);
  }
  const files = names.map((name) => join(folder, name));
  return {folder, files, bytes: files.reduce((sum, file) => sum + readFileSync(file).length, 0)};
}

/** Of ten documents five are plain text, three Markdown, one HTML, one a table. */
const extensions = ['txt', 'md', 'txt', 'html', 'txt', 'md', 'txt', 'csv', 'txt', 'md'];

function listNames(count: number): string[] {
  return Array.from({length: count}, (_, index) => {
    const number = String(index).padStart(5, '0');
    return `${number}.${index === largestAt(count) ? 'txt' : extensions[index % extensions.length]}`;
  });
}

/** The largest comes in the middle, where it holds up what follows. */
function largestAt(count: number): number {
  return count >> 1;
}

/** Quantiles of a log-normal distribution, so that corpora of all counts are alike, in a seeded order. */
function listSizes(count: number, largest: number): number[] {
  const random = seedRandom(count);
  const rest = count - 1;
  const spread = 0.93;
  const drawn = Array.from({length: rest}, (_, index) =>
    Math.max(smallest, median * Math.exp(spread * quantile((index + 0.5) / rest))),
  );
  for (let at = rest - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [drawn[at], drawn[other]] = [drawn[other] ?? median, drawn[at] ?? median];
  }
  drawn.splice(largestAt(count), 0, Math.max(smallest, largest));
  return drawn.map(Math.round);
}

/** Of the standard normal distribution: the logistic approximation, good to 0.02. */
function quantile(probability: number): number {
  return Math.log(probability / (1 - probability)) / 1.702;
}

const paragraphs = readParagraphs();

function readParagraphs(): string[] {
  const story = readFileSync(
    join(root, 'data/soviet-yugoslav-relations/sources/soviet-union-yugoslavia-relations.txt'),
    'utf8',
  );
  const gold = globSync('test/gold/dates/*.txt', {cwd: root})
    .sort()
    .map((file) => readFileSync(join(root, file), 'utf8'));
  return [story, ...gold]
    .flatMap((text) => text.split(/\n+/))
    .filter((line) => line.length > 60 && !/^[={|*#[<]/.test(line));
}

function writeDocument(index: number, size: number, name: string): string {
  const random = seedRandom(index + 1);
  const pick = () => vary(paragraphs[Math.floor(random() * paragraphs.length)] ?? '', random);
  if (name.endsWith('.csv')) return writeTable(size, random);
  const [open, close, between] = name.endsWith('.html')
    ? [
        `<!doctype html><html lang="en"><title>Paper ${index}</title><body><article><p>`,
        '</p></article></body></html>\n',
        '</p>\n<p>',
      ]
    : [name.endsWith('.md') ? `# Paper ${index}\n\n` : '', '\n', '\n\n'];
  const escaped = name.endsWith('.html')
    ? (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    : (text: string) => text;
  const parts: string[] = [];
  for (let length = 0; length < size; length += (parts.at(-1)?.length ?? 0) + between.length)
    parts.push(escaped(pick()));
  return `${open}${parts.join(between)}${close}`;
}

/** Other years and other numbers: what two documents say alike, they don't say of the same day. */
function vary(text: string, random: () => number): string {
  const years = Math.floor(random() * 120) - 60;
  return text.replace(/\d[\d,]*/g, (digits) => {
    if (/^1[89]\d\d$/.test(digits)) return String(Number(digits) + years);
    return digits.length < 3 ? digits : digits.replace(/\d$/, () => String(Math.floor(random() * 10)));
  });
}

function writeTable(size: number, random: () => number): string {
  const rows = ['year,ships,crew'];
  for (let length = 15, year = 1200; length < size; year++) {
    const row = `${year},${Math.floor(random() * 900)},${Math.floor(random() * 9000)}`;
    rows.push(row);
    length += row.length + 1;
  }
  return `${rows.join('\n')}\n`;
}

import {measureText} from '../charts/measure-text.ts';
import type {Draft} from '../draft/draft.ts';
import {draftStory} from '../draft/draft-story.ts';
import {dropFromDraft} from '../draft/drop-declaration.ts';
import {writeStory} from '../draft/write-story.ts';
import {DatelineError, lineIndex} from '../messages.ts';
import type {ChartAssets} from '../model/chart-assets.ts';
import type {EventSet} from '../model/event-set.ts';
import type {Message} from '../model/message.ts';
import {isUsable} from '../model/outline-event-set.ts';
import {parseFrontMatter} from '../story/parse-front-matter.ts';
import type {OnStage} from './make-edition.ts';
import {parse, readFacts} from './parse.ts';
import {listParsing, type Parsing, readStory} from './plan.ts';
import {type TalliedStory, tallyStory} from './tally.ts';

export interface DraftInput {
  /** In order, each with the path that it will have in the story's folder. */
  readonly documents: readonly {readonly file: string; readonly bytes: Uint8Array}[];
  /** The day that the story will carry, YYYY-MM-DD. */
  readonly updated: string;
  /** Lines for whoever edits the story, at its head. */
  readonly remarks?: readonly string[];
  readonly chartAssets: Pick<ChartAssets, 'regular' | 'semibold'>;
}

interface ReadDocument {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly eventSet: EventSet;
}

export interface DraftedStory {
  /** The text of `story.md`. */
  readonly text: string;
  readonly front: Draft['front'];
  /** Of the documents, and why some of them can't be used. */
  readonly messages: readonly Message[];
}

/** A draft is tried, what fails is dropped, and it is tried again; more rounds than this no draft has needed. */
const mostRounds = 12;

/** Documents → a story that builds and passes the check, told from what was found in them. A document that can't be used is
 *  left out with its message; where none can, throws their messages (exit 2). */
export function draft(
  {documents, updated, remarks, chartAssets}: DraftInput,
  onStage: OnStage = () => {},
): DraftedStory {
  const read = documents.map(({file, bytes}, index) => {
    onStage('parse', index, documents.length);
    return {file, bytes, eventSet: parse(file, bytes)};
  });
  const usable = read.filter(({eventSet}) => isUsable(eventSet));
  const messages = read.flatMap(tellDocument);
  if (usable.length === 0) throw new DatelineError(messages);

  onStage('tally');
  const measure = measureText(chartAssets);
  const canDraw = (text: string) => measure.missing(text) === undefined;
  const suggested = draftStory(usable, updated, canDraw);
  const readSet = openReader(usable);
  const sound = makeSound(suggested, (text) => tryStory(text, readSet), remarks);
  return {...sound, messages};
}

/** The draft without what the check finds wrong in it. What can't be mended by leaving parts out is left to the sources alone. */
function makeSound(
  suggested: Draft,
  problemsOf: (text: string) => readonly Message[],
  remarks: readonly string[] = [],
): Pick<DraftedStory, 'text' | 'front'> {
  let tried = suggested;
  for (let round = 0; round < mostRounds; round++) {
    const text = writeStory(tried, remarks);
    const problems = problemsOf(text);
    if (problems.length === 0) return {text, front: tried.front};
    tried = dropFromDraft(tried, locate(tried, text, problems));
  }
  const {updated, sources} = suggested.front;
  const bare = {...suggested, front: {title: 'A story to be told', updated, sources}, body: [], choices: []};
  return {text: writeStory(bare, remarks), front: bare.front};
}

/** What a build would say of the story itself, errors and warnings, and the tallies whose second way disagrees. */
function tryStory(text: string, readSet: ReadSet): Message[] {
  try {
    const {messages, tallies, story} = tallyDraft(text, readSet);
    const own = messages.filter(({path, severity}) => path === 'story.md' && severity !== 'info');
    const held = tallies.checks.filter(({role, verdict}) => role === 'gate' && verdict !== 'agrees');
    const places = held.flatMap(({id, reason}) => {
      const index = (story.front.tallies ?? []).findIndex((tally) => id.startsWith(`${tally.id}.`));
      const offset = story.offsets[`/tallies/${index}`];
      return offset === undefined ? [] : [toMessage(text, offset, reason)];
    });
    return [...own, ...places];
  } catch (error) {
    if (error instanceof DatelineError) return [...error.problems];
    throw error;
  }
}

function tallyDraft(text: string, readSet: ReadSet): TalliedStory {
  const read = readStory('story.md', new TextEncoder().encode(text));
  const eventSets = listParsing(read.story).flatMap((parsing) => readSet(parsing) ?? []);
  return tallyStory(read, eventSets, []);
}

/** The event set that a build would make of a document. */
type ReadSet = (parsing: Parsing) => EventSet | undefined;

/** What a story knows changes the facts of a document; how it is read and which dates it has stays as it was. */
function openReader(documents: readonly ReadDocument[]): ReadSet {
  const byFile = new Map(documents.map((one) => [one.file, one]));
  const kept = new Map<string, EventSet>();
  return ({file, options}) => {
    const found = byFile.get(file);
    if (!found) return undefined;
    const {bytes, eventSet} = found;
    const {as = eventSet.document.source.format, hints} = options;
    const key = JSON.stringify([file, options]);
    const isSame = as === eventSet.document.source.format;
    const set = kept.get(key) ?? (isSame ? readFacts(eventSet, hints) : parse(file, bytes, options));
    kept.set(key, set);
    return set;
  };
}

function toMessage(text: string, offset: number, reason: string): Message {
  return {path: 'story.md', ...lineIndex(text).at(offset), rule: 'check-held', reason, severity: 'error'};
}

/** The declarations and the blocks of the body that the problems lie in. */
function locate(
  {body}: Draft,
  text: string,
  problems: readonly Message[],
): {pointers: string[]; places: number[]} {
  const {offsets} = parseFrontMatter('story.md', text);
  const declared = Object.entries(offsets).sort(([, a], [, b]) => a - b);
  const lineStarts = startsOf(text);
  const blocks: number[] = [];
  for (let from = text.indexOf('\n---\n'), index = 0; index < body.length; index++) {
    from = text.indexOf(body[index]?.text ?? '', from);
    blocks.push(from);
  }
  const found = problems.map(({line, column}) => (lineStarts[line - 1] ?? 0) + column - 1);
  const end = text.indexOf('\n---\n', 4);
  return {
    pointers: found.flatMap((offset) =>
      offset < end ? (declared.findLast(([, at]) => at <= offset)?.[0] ?? []) : [],
    ),
    places: found.flatMap((offset) => (offset < end ? [] : [blocks.findLastIndex((at) => at <= offset)])),
  };
}

function startsOf(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map(({index}) => index + 1)];
}

/** What its parser says; where it found nothing wrong and nothing to read either, that. */
function tellDocument({file, eventSet}: {file: string; eventSet: EventSet}): readonly Message[] {
  const {messages} = eventSet.document;
  if (isUsable(eventSet) || messages.some(({severity}) => severity === 'error')) return messages;
  const reason = 'found no sentence and no table, only marks or markup: check where the file came from';
  return [
    ...messages,
    {path: file, line: 1, column: 1, rule: 'source-without-text', reason, severity: 'error'},
  ];
}

import {cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {smallStory} from './write-small-story.ts';

/** A mistake that people make on the command line or in files, and the first message that it gets. The command runs in a folder
 *  that holds the small story as `story/`. */
export interface Mistake {
  readonly what: string;
  readonly args: readonly string[];
  /** Makes the mistake in the folder. */
  readonly make?: (folder: string) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** Where the command runs, if not simply here: see `mistakes.test.ts`. */
  readonly where?:
    | 'without permission'
    | 'tiny disk'
    | 'read-only disk'
    | 'full output'
    | 'old Node'
    | 'taken port'
    | 'S3'
    | 'bucket elsewhere';
  readonly message: string;
  readonly exitCode: 1 | 2;
}

const build = ['build', 'story'];
const publish = ['publish', 'story', '--to', 's3://newsroom-site'];
const keys = {AWS_ACCESS_KEY_ID: 'AKIATEST', AWS_SECRET_ACCESS_KEY: 'secrettest'};
const note = 'story/sources/note.txt';

export const mistakes: readonly Mistake[] = [
  // On the command line.
  {
    what: 'a misspelt command',
    args: ['biuld', 'story'],
    message:
      'command line:1:10 error: found the unknown command "biuld"; did you mean "build"? (call-command-unknown)',
    exitCode: 2,
  },
  {
    what: 'a misspelt option',
    args: ['build', 'story', '--ouput', 'site'],
    message:
      'command line:1:22 error: found the unknown option "--ouput"; did you mean "--out"? (call-option-unknown)',
    exitCode: 2,
  },
  {
    what: 'an option without its value',
    args: ['build', 'story', '--out'],
    message:
      'command line:1:22 error: the option "--out <dir>" has no value; for example: dateline build data/soviet-yugoslav-relations --out out (call-option-empty)',
    exitCode: 2,
  },
  {
    what: 'an option that is missing',
    args: ['publish', 'story'],
    message:
      'command line:1:24 error: the option "--to <target>" is missing; for example: dateline publish --to s3://newsroom-site/relations (call-option-missing)',
    exitCode: 2,
  },
  {
    what: 'an argument that is missing',
    args: ['extract'],
    message:
      'command line:1:18 error: the argument <file> is missing; for example: dateline extract notes.md minutes.txt --json (call-argument-missing)',
    exitCode: 2,
  },
  {
    what: 'two arguments where one belongs, as of a name with a blank',
    args: ['check', 'my', 'story'],
    message:
      'command line:1:19 error: found more arguments than "check" takes (1); for example: dateline check data/soviet-yugoslav-relations (call-arguments)',
    exitCode: 2,
  },
  {
    what: 'a format that isn’t known',
    args: ['extract', '--as', 'word', note],
    message:
      'command line:1:23 error: found "word" for "--as <format>"; expected one of wiki, markdown, html, plain, table; for example: dateline extract notes.md minutes.txt --json (call-option-value)',
    exitCode: 2,
  },
  {
    what: 'a port that is none',
    args: ['preview', 'story', '--port', 'http'],
    message:
      'command line:1:31 error: found "http" for "--port <number>"; expected a number from 0 to 65535; for example: dateline preview data/soviet-yugoslav-relations --port 4321 (call-option-value)',
    exitCode: 2,
  },
  {
    what: 'a new story without a source',
    args: ['new', 'story-2'],
    message:
      'command line:1:22 error: the option "--source <file...>" is missing; for example: dateline new data/harbour-quarrel --source minutes.txt catches.csv (call-option-missing)',
    exitCode: 2,
  },
  {
    what: 'a new story over another one',
    args: ['new', 'story', '--source', note],
    message:
      'story/story.md:1:1 error: there is a story already, and none is overwritten: name another folder, or edit this one (story-exists)',
    exitCode: 2,
  },
  {
    what: 'one story and all of them',
    args: ['build', '--all', 'story'],
    message:
      'command line:1:22 error: found the story "story" and --all; expected one of the two (call-arguments)',
    exitCode: 2,
  },
  {
    what: 'a decision without a reason',
    args: ['rollback', '--to', 'out', '--reason', ''],
    message:
      'out:1:1 error: a decision needs its reason, which the history shows: give it with --reason (reason-missing)',
    exitCode: 2,
  },
  {
    what: 'a target that is a web address',
    args: ['publish', 'story', '--to', 'https://example.org/'],
    message:
      'https://example.org/:1:1 error: found an address of another kind; expected a folder, or s3://bucket/prefix (storage-target)',
    exitCode: 2,
  },
  {
    what: 'a target that is empty, as of a variable that isn’t set',
    args: ['publish', 'story', '--to', ''],
    message:
      '"":1:1 error: found nothing for the target; expected a folder, or s3://bucket/prefix (storage-target)',
    exitCode: 2,
  },
  {
    what: 'a folder that isn’t there',
    args: ['build', 'stroy'],
    message:
      'stroy:1:1 error: there is no such folder: name one that has a story.md; did you mean "story"? (story-missing)',
    exitCode: 2,
  },
  {
    what: 'a folder that is no story',
    args: ['build', 'story/sources'],
    message:
      'story/sources/story.md:1:1 error: there is no story.md in this folder: name a folder that has one (story-missing)',
    exitCode: 2,
  },
  {
    what: 'the wrong working directory',
    args: ['build'],
    message:
      'data:1:1 error: there is no folder with a story.md under data/ here: name the folder of a story (story-missing)',
    exitCode: 2,
  },
  {
    what: 'an edition that isn’t known',
    args: ['promote', '3f9a', '--to', 'out', '--reason', 'checked'],
    message:
      'out:1:1 error: no edition 3f9a is known here: none is at all, so check the target (edition-unknown)',
    exitCode: 2,
  },
  {
    what: 'a rollback of nothing',
    args: ['rollback', '--to', 'out', '--reason', 'wrong'],
    message:
      'out:1:1 error: nothing is published here: check the target, or publish first (nothing-to-roll-back)',
    exitCode: 2,
  },
  {
    what: 'a comparison before there are two editions',
    args: ['diff'],
    message:
      'out:1:1 error: there are no two editions to compare: build or publish another one first, or name both (edition-unknown)',
    exitCode: 2,
  },
  {
    what: 'a verification of nothing',
    args: ['verify', 'out'],
    message:
      'out:1:1 error: nothing is published here, there is no current.json: check the target, or build first (edition-unknown)',
    exitCode: 2,
  },
  {
    what: 'an image that isn’t there',
    args: ['verify', 'timeline.png'],
    message: 'timeline.png:1:1 error: there is no such file: check the path (source-missing)',
    exitCode: 2,
  },
  {
    what: 'an image that is none',
    args: ['verify', 'timeline.png'],
    make: (folder) => writeFileSync(join(folder, 'timeline.png'), 'GIF89a'),
    message:
      'timeline.png:1:1 error: this is no PNG image: expected one that a report offers (image-unreadable)',
    exitCode: 2,
  },
  {
    what: 'a document that isn’t there',
    args: ['extract', 'story/sources/notes.txt'],
    message:
      'story/sources/notes.txt:1:1 error: there is no such file: check the path; did you mean "story/sources/note.txt"? (source-missing)',
    exitCode: 2,
  },
  {
    what: 'a folder where a document belongs',
    args: ['extract', 'story'],
    message: 'story:1:1 error: expected a file: name one inside this folder (source-not-a-file)',
    exitCode: 2,
  },

  // In story.md.
  {
    what: 'a story.md that is a folder',
    args: build,
    make: (folder) => {
      rmSync(join(folder, 'story/story.md'));
      mkdirSync(join(folder, 'story/story.md'));
    },
    message:
      'story/story.md:1:1 error: found a folder; expected the file of the story: give the folder another name (story-not-a-file)',
    exitCode: 2,
  },
  {
    what: 'a tab in YAML',
    args: build,
    make: story('  - id: note', '\t- id: note'),
    message:
      "story/story.md:5:1 error: this can't be read as YAML: Tabs are not allowed as indentation: begin the line with blanks instead (front-matter-yaml)",
    exitCode: 2,
  },
  {
    what: 'a colon in a title',
    args: build,
    make: story('A treaty', 'A treaty: signed'),
    message:
      "story/story.md:2:8 error: this can't be read as YAML: Nested mappings are not allowed in compact mappings: write a text that holds a colon and a blank in quotation marks (front-matter-yaml)",
    exitCode: 2,
  },
  {
    what: 'a quotation mark that isn’t closed',
    args: build,
    make: story('A treaty', '"A treaty'),
    message:
      'story/story.md:2:8 error: this can\'t be read as YAML: Missing closing "quote: close what is open before it (front-matter-yaml)',
    exitCode: 2,
  },
  {
    what: 'front matter without its end',
    args: build,
    make: story('1921}\n---', '1921}\n'),
    message:
      'story/story.md:1:1 error: expected front matter: a first line of three hyphens, declarations in YAML, and three hyphens again (front-matter-missing)',
    exitCode: 2,
  },
  {
    what: 'a key that isn’t known',
    args: build,
    make: story('updated:', 'update:'),
    message:
      'story/story.md:3:1 error: found the unknown key "update"; did you mean "updated"? (front-matter-key-unknown)',
    exitCode: 2,
  },
  {
    what: 'a day written as people write it',
    args: build,
    make: story('2026-11-23', '23.11.2026'),
    message:
      'story/story.md:3:1 error: found "23.11.2026" for "updated"; expected a day as YYYY-MM-DD (front-matter-value)',
    exitCode: 2,
  },
  {
    what: 'an id that is used twice',
    args: build,
    make: story('dates:', 'values:\n  treaty: {source: note, quote: 11 April 1921}\ndates:'),
    message:
      'story/story.md:12:3 error: found the id "treaty" a second time; expected each id once: rename one of the two (declaration-id-repeated)',
    exitCode: 2,
  },
  {
    what: 'a number typed by hand',
    args: build,
    make: story('They signed', 'All 12 signed'),
    message:
      'story/story.md:15:5 error: found the number "12" typed by hand; no value prints it: declare it under dates or values, or quote the source (number-typed)',
    exitCode: 1,
  },
  {
    what: 'a date that isn’t declared',
    args: build,
    make: story(':date[treaty]', ':date[traety]'),
    message: 'story/story.md:15:16 error: found no value "traety"; did you mean "treaty"? (value-unknown)',
    exitCode: 1,
  },
  {
    what: 'a quote that the source doesn’t hold',
    args: build,
    make: story('quote: 11 April', 'quote: 12 April'),
    message:
      'story/story.md:12:26 error: found no "12 April 1921" in “The two states signed the treaty on 11 April 1921 in Riga.”; expected the source\'s own words (quote-gone)',
    exitCode: 1,
  },
  {
    what: 'a story saved in another encoding',
    args: build,
    make: (folder) =>
      writeFileSync(join(folder, 'story/story.md'), Buffer.from(`\uFEFF${smallStory}`, 'utf16le')),
    message:
      'story/story.md:1:1 error: the story is not UTF-8: save it as UTF-8 in your editor (story-not-utf8)',
    exitCode: 2,
  },
  {
    what: 'a story without one',
    args: build,
    make: (folder) => rmSync(join(folder, 'story/story.md')),
    message:
      'story/story.md:1:1 error: there is no story.md in this folder: name a folder that has one (story-missing)',
    exitCode: 2,
  },

  // In its sources.
  {
    what: 'a source that was renamed',
    args: build,
    make: (folder) => renameSync(join(folder, note), join(folder, 'story/sources/note-1.txt')),
    message:
      'story/sources/note.txt:1:1 error: there is no such file: check the path; did you mean "story/sources/note-1.txt"? (source-missing)',
    exitCode: 2,
  },
  {
    what: 'a source that is gone',
    args: build,
    make: (folder) => rmSync(join(folder, 'story/sources'), {recursive: true}),
    message: 'story/sources/note.txt:1:1 error: there is no such file: check the path (source-missing)',
    exitCode: 2,
  },
  {
    what: 'a source that is an address',
    args: build,
    make: story('sources/note.txt', 'https://example.org/note.txt'),
    message:
      'story/story.md:6:5 error: found the address "https://example.org/note.txt"; expected a file: save the page into sources/, name it here, and give the address as "url" (declaration-source-outside)',
    exitCode: 2,
  },
  {
    what: 'a source with backslashes',
    args: build,
    make: story('sources/note.txt', 'sources\\note.txt'),
    message:
      'story/story.md:6:5 error: found the file "sources\\note.txt"; expected forward slashes: write "sources/note.txt" (declaration-source-outside)',
    exitCode: 2,
  },
  {
    what: 'a source outside the story’s folder',
    args: build,
    make: story('sources/note.txt', '../note.txt'),
    message:
      'story/story.md:6:5 error: found the file "../note.txt", which lies outside the story\'s folder; expected a path inside it, such as sources/article.txt (declaration-source-outside)',
    exitCode: 2,
  },
  {
    what: 'a link to a source elsewhere',
    args: build,
    make: (folder) => {
      cpSync(join(folder, note), join(folder, 'note.txt'));
      rmSync(join(folder, note));
      symlinkSync('../../note.txt', join(folder, note));
    },
    message:
      "story/sources/note.txt:1:1 error: the file lies outside the story's folder: copy it into sources/ (source-outside)",
    exitCode: 2,
  },
  {
    what: 'a source that is a folder',
    args: build,
    make: (folder) => {
      rmSync(join(folder, note));
      mkdirSync(join(folder, note));
    },
    message:
      'story/sources/note.txt:1:1 error: expected a file: name one inside this folder (source-not-a-file)',
    exitCode: 2,
  },
  {
    what: 'an office document',
    args: build,
    make: source(Buffer.from('PK\u0003\u0004\u0014\0\u0006\0', 'latin1')),
    message:
      'story/sources/note.txt:1:1 error: found a ZIP archive or office document, expected text: export it as text, Markdown, HTML or CSV (source-binary)',
    exitCode: 2,
  },
  {
    what: 'a PDF',
    args: build,
    make: source(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n\0', 'latin1')),
    message:
      'story/sources/note.txt:1:1 error: found a PDF file, expected text: export it as text, Markdown, HTML or CSV (source-binary)',
    exitCode: 2,
  },
  {
    what: 'an empty source',
    args: build,
    make: source(Buffer.from('')),
    message:
      'story/sources/note.txt:1:1 error: the file is empty, expected text: check where it came from (source-empty)',
    exitCode: 2,
  },

  // In what the machine permits and holds.
  {
    what: 'a source that may not be read',
    args: build,
    where: 'without permission',
    message:
      'story/sources/note.txt:1:1 error: reading is not permitted: change the permissions of the file (source-unreadable)',
    exitCode: 2,
  },
  {
    what: 'a folder that may not be written to',
    args: [...build, '--out', 'kept/out'],
    where: 'without permission',
    message:
      'kept/out/history/seq.json:1:1 error: writing is not permitted: change the permissions of the folder, or name another (storage-denied)',
    exitCode: 2,
  },
  {
    what: 'a file where the folder of editions belongs',
    args: [...build, '--out', 'out'],
    make: (folder) => writeFileSync(join(folder, 'out'), ''),
    message:
      'out/history/seq.json:1:1 error: part of the path is a file where a folder is needed: name another folder (storage-unsuited)',
    exitCode: 2,
  },
  {
    what: 'a disk that is full',
    args: [...build, '--out', 'disk/out'],
    where: 'tiny disk',
    message:
      'disk/out/editions/EDITION/FILE:1:1 error: the disk is full: make room and run the command again, it goes on where it stopped (storage-full)',
    exitCode: 2,
  },
  {
    what: 'a disk that is read-only',
    args: [...build, '--out', 'disk/out'],
    where: 'read-only disk',
    message:
      'disk/out/history/seq.json:1:1 error: the file system is read-only: name a folder on another (storage-denied)',
    exitCode: 2,
  },
  {
    what: 'an output that is full',
    args: ['extract', note],
    where: 'full output',
    message:
      "standard output:1:1 error: the output can't be written (ENOSPC): make room or write elsewhere (output-failed)",
    exitCode: 2,
  },
  {
    what: 'an old Node',
    args: build,
    where: 'old Node',
    message:
      'Node:1:1 error: found VERSION; expected 24 or newer: run `npm ci`, which brings it for this folder, then use `npm start` or `npm run dateline -- COMMAND` (node-too-old)',
    exitCode: 2,
  },
  {
    what: 'a port that is taken',
    args: ['preview', 'story', '--port', 'PORT'],
    where: 'taken port',
    message:
      '127.0.0.1:PORT:1:1 error: another program listens on port PORT: end it, or choose another with --port (0 takes any that is free) (port-in-use)',
    exitCode: 2,
  },

  // In the cloud.
  {
    what: 'a bucket in capitals',
    args: ['publish', 'story', '--to', 's3://Newsroom'],
    message:
      's3://Newsroom:1:1 error: expected s3://bucket or s3://bucket/prefix, the bucket in small letters (s3-target)',
    exitCode: 2,
  },
  {
    what: 'no region',
    args: publish,
    env: keys,
    message: 's3://newsroom-site/history/seq.json:1:1 error: no region is set: set AWS_REGION (s3-region)',
    exitCode: 2,
  },
  {
    what: 'no credentials',
    args: publish,
    env: {AWS_REGION: 'eu-west-1'},
    message:
      's3://newsroom-site/history/seq.json:1:1 error: no credentials found: set AWS_PROFILE, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (storage-denied)',
    exitCode: 2,
  },
  {
    what: 'a profile that isn’t there',
    args: publish,
    env: {AWS_REGION: 'eu-west-1', AWS_PROFILE: 'newsrom'},
    message:
      's3://newsroom-site/history/seq.json:1:1 error: no credentials found for the profile "newsrom": check AWS_PROFILE and ~/.aws/credentials (storage-denied)',
    exitCode: 2,
  },
  {
    what: 'an endpoint without http://',
    args: publish,
    env: {...keys, AWS_ENDPOINT_URL_S3: 'localhost:9000'},
    message:
      's3://newsroom-site/history/seq.json:1:1 error: the endpoint is no address (Custom endpoint `localhost://9000` was not a valid URI): write AWS_ENDPOINT_URL_S3 as http://host:port or https://host (s3-endpoint)',
    exitCode: 2,
  },
  {
    what: 'an endpoint where nothing listens',
    args: publish,
    env: {...keys, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:9'},
    message:
      "s3://newsroom-site/history/seq.json:1:1 error: the storage can't be reached (ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9): check network and endpoint, and run the command again (storage-unreachable)",
    exitCode: 2,
  },
  {
    what: 'a bucket in another region',
    args: publish,
    env: {...keys, AWS_REGION: 'us-east-1'},
    where: 'bucket elsewhere',
    message:
      "s3://newsroom-site/history/seq.json:1:1 error: the bucket is in another region, eu-central-1: set AWS_REGION to the bucket's own (s3-region)",
    exitCode: 2,
  },
  {
    what: 'a bucket that isn’t there',
    args: publish,
    env: keys,
    where: 'S3',
    message:
      's3://newsroom-site/history/seq.json:1:1 error: there is no such bucket: make it, or check its name (s3-bucket)',
    exitCode: 2,
  },
  {
    what: 'a secret key that is wrong',
    args: publish,
    env: {...keys, AWS_SECRET_ACCESS_KEY: 'scerettest'},
    where: 'S3',
    message:
      's3://newsroom-site/history/seq.json:1:1 error: the secret key is wrong: check AWS_PROFILE or AWS_SECRET_ACCESS_KEY (storage-denied)',
    exitCode: 2,
  },
  {
    what: 'an access key that isn’t known',
    args: publish,
    env: {...keys, AWS_ACCESS_KEY_ID: 'AKIANOBODY'},
    where: 'S3',
    message:
      "s3://newsroom-site/history/seq.json:1:1 error: the access key isn't known there: check AWS_PROFILE or AWS_ACCESS_KEY_ID (storage-denied)",
    exitCode: 2,
  },
];

/** Changes `story.md`, which holds `from`. */
function story(from: string, to: string): (folder: string) => void {
  if (!smallStory.includes(from)) throw new Error(`the story holds no ${from}`);
  return (folder) => writeFileSync(join(folder, 'story/story.md'), smallStory.replace(from, to));
}

function source(bytes: Uint8Array): (folder: string) => void {
  return (folder) => writeFileSync(join(folder, note), bytes);
}

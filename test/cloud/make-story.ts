/** A story of `count` made-up minutes of a harbour, by path under the story's folder. Each tells one arrival with its date and
 *  its number of ships; `edition` changes what all of them say, as text. */
export function makeStory(count: number, edition = 'first'): Map<string, Uint8Array> {
  const names = Array.from({length: count}, (_, index) => `s/${String(index + 1).padStart(5, '0')}.txt`);
  const front = [
    '---',
    'title: What the minutes of a harbour say',
    'updated: 2026-11-23',
    'sources:',
    // Short, since a story with ten thousand of them may have a million characters.
    ...names.map(
      (file, index) =>
        `  - {id: m-${letters(index)}, file: ${file}, title: T, publisher: P, licence: CC0, retrieved: not stated}`,
    ),
    '---',
    '',
    'The harbour kept minutes.',
    '',
  ];
  return new Map([
    ['story.md', encode(front.join('\n'))],
    ...names.map((file, index): [string, Uint8Array] => [file, makeMinutes(index, edition)]),
  ]);
}

/** One source: its words depend on both arguments. */
export function makeMinutes(index: number, edition: string): Uint8Array {
  const months = ['January', 'March', 'May', 'July', 'August', 'October', 'December'];
  const date = `${1 + (index % 28)} ${months[index % 7]} ${1900 + (index % 90)}`;
  const text = [
    `Minutes of the harbour, ${edition} transcript.`,
    '',
    `On ${date}, ${20 + (index % 70)} ships arrived. The pilots met the crews at the pier.`,
    '',
  ];
  return encode(text.join('\n'));
}

function letters(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

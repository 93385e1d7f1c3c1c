import {expect, it} from 'vitest';
import {readInputs} from '../../pipeline/cli/read-inputs.ts';
import {makeEdition} from '../../pipeline/flow/make-edition.ts';
import {packSource, unpackEventSet} from '../../pipeline/flow/pack-event-set.ts';
import type {EditionFile} from '../../pipeline/model/edition-file.ts';

const inputs = await readInputs('test/fixtures/stories/harbour');
const odd =
  ' In 1931 the "crew", =SUM(A1) and all, attacked the town 😀. On 9 and 10 August 1968 they met.\n';
const corrections =
  'corrections:\n  - {source: chronicle, quote: "2,500", change: {number: 2600}, reason: A slip., date: 2026-01-01}\n';
const sources = new Map(
  [...inputs.sources].map(([path, bytes]) => {
    if (!(bytes instanceof Uint8Array) || !path.endsWith('.txt')) return [path, bytes] as const;
    return [path, Buffer.concat([bytes, Buffer.from(odd)])] as const;
  }),
);
const storyBytes = Buffer.from(
  String(Buffer.from(inputs.storyBytes)).replace('computed:\n', `${corrections}computed:\n`),
);

it('makes the same edition of event sets that were kept as of those that are parsed', async () => {
  const parsed = await filesOf();
  const kept = await filesOf({
    ingest: (tasks) => tasks.map((task) => unpackEventSet(packSource(task))),
  });
  expect(kept).toEqual(parsed);
  expect(parsed.get('data/events.csv')).toContain('=SUM(A1)');
  expect(parsed.get('data/values.json')).toContain('A slip.');
}, 60_000);

async function filesOf(craft: Parameters<typeof makeEdition>[2] = {}): Promise<Map<string, string>> {
  const {storyPath, assets, chartAssets, code} = inputs;
  const input = {storyPath, storyBytes, sources, assets, chartAssets, code};
  const {edition} = await makeEdition(input, undefined, {...craft, draw: async () => []});
  return new Map(edition.files.map((file) => [file.path, textOf(file)]));
}

function textOf(file: EditionFile): string {
  return String(Buffer.from('bytes' in file ? file.bytes : file.make()));
}

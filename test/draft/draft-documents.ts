import {type DraftedStory, draft} from '../../pipeline/flow/draft.ts';
import {tallySources} from '../../pipeline/flow/make-edition.ts';
import {formatMessage} from '../../pipeline/messages.ts';
import {readChartAssets} from '../../pipeline/storage/read-chart-assets.ts';

const chartAssets = await readChartAssets();

export type NamedTexts = Readonly<Record<string, string>>;

/** A story drafted from texts by their file's name, as `dateline new` drafts it. */
export function draftTexts(texts: NamedTexts): DraftedStory {
  return draft({documents: toDocuments(texts), updated: '2026-11-26', chartAssets});
}

/** What a build says of a drafted story itself: its errors and warnings, and the checks that would hold it. */
export async function problemsOf(text: string, texts: NamedTexts): Promise<string[]> {
  const {messages, tallies} = await tallySources({
    storyPath: 'story.md',
    storyBytes: new TextEncoder().encode(text),
    sources: new Map(toDocuments(texts).map(({file, bytes}) => [file, bytes])),
  });
  const own = messages.filter(({path, severity}) => path === 'story.md' && severity !== 'info');
  const held = tallies.checks.filter(({role, verdict}) => role === 'gate' && verdict !== 'agrees');
  return [...own.map(formatMessage), ...held.map(({reason}) => reason)];
}

function toDocuments(texts: NamedTexts): {file: string; bytes: Uint8Array}[] {
  return Object.entries(texts).map(([name, text]) => ({
    file: `sources/${name}`,
    bytes: new TextEncoder().encode(text),
  }));
}

import type {FigureSpec, RichText} from '../model/figure.ts';
import {nameFully, nameLicence} from '../model/source-name.ts';
import type {FrontMatter, Story, StoryFigure, StorySource} from '../model/story.ts';
import type {Tallies, Tally} from '../model/tally.ts';
import {resolveRichText} from './resolve-rich-text.ts';

/** What the story asks to be drawn, in order of declaration. A figure whose tally came to nothing is left out;
 *  the tallies' messages say so. */
export function specifyFigures({front}: Story, {tallies, values}: Tallies): FigureSpec[] {
  const byId = new Map(values.map((value) => [value.id, value]));
  const rich = (text: string): RichText => resolveRichText(text, byId);
  return (front.figures ?? []).flatMap((figure) => {
    const tally = tallies.find(({id}) => id === figure.tally);
    if (tally === undefined) return [];
    return {
      id: figure.id,
      chart: figure.chart,
      tally: narrow(tally, figure),
      title: rich(figure.title),
      subtitle: rich(figure.subtitle),
      notes: (figure.notes ?? []).map(rich),
      source: nameSources(figure, tally, front),
      credit: front.credit ?? 'Figure: Dateline',
      alt: plain(rich(figure.alt)),
      actors: coloured(front),
    };
  });
}

function narrow(tally: Tally, {topic}: StoryFigure): Tally {
  if (tally.type !== 'claims' || topic === undefined) return tally;
  return {...tally, topics: tally.topics.filter(({id}) => id === topic)};
}

/** The sources that the figure names, or else the one that its tally selects from. */
function nameSources({sources}: StoryFigure, tally: Tally, {sources: all, tallies}: FrontMatter): string {
  const declared = tallies?.find(({id}) => id === tally.id);
  const own =
    declared?.type === 'series'
      ? declared.source
      : declared && 'select' in declared
        ? declared.select?.source
        : undefined;
  const ids = sources ?? (own === undefined ? [] : [own]);
  const named = ids.flatMap((id) => all.find((source) => source.id === id) ?? []);
  return listSources(named.length > 0 ? named : all.slice(0, 1));
}

/** Each source with its licence; one that all of them share is said once. */
function listSources(sources: readonly StorySource[]): string {
  const [first] = sources;
  const isShared =
    sources.length > 1 && sources.every(({short, licence}) => !short && licence === first?.licence);
  if (isShared && first) return `${sources.map(nameFully).join('; ')}; ${nameLicence(first)}`;
  return sources.map((source) => source.short ?? `${nameFully(source)}, ${nameLicence(source)}`).join('; ');
}

function coloured({actors}: FrontMatter): FigureSpec['actors'] {
  return Object.entries(actors ?? {}).flatMap(([name, {colour}]) => (colour ? [{name, colour}] : []));
}

function plain(text: RichText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.display)).join('');
}

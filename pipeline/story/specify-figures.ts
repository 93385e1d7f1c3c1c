import {drawnValues} from '../model/drawn-values.ts';
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
    const narrowed = narrow(tally, figure);
    return {
      id: figure.id,
      chart: figure.chart,
      tally: narrowed,
      title: rich(figure.title),
      subtitle: rich(figure.subtitle),
      notes: (figure.notes ?? []).map(rich),
      source: nameSources(figure, narrowed, front),
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

/** More sources than this make no line that is read. */
const mostCredited = 4;

/** The sources that the figure declares, all of them, or else those that its tally rests on, the first of many. */
function nameSources({sources: declared}: StoryFigure, tally: Tally, {sources: all}: FrontMatter): string {
  if (declared !== undefined && declared.length > 0) {
    const byId = new Map(all.map((source) => [source.id, source]));
    return listSources(declared.flatMap((id) => byId.get(id) ?? []));
  }
  const cited = citedSources(tally, all);
  return listSources(cited, cited.length > mostCredited + 1 ? mostCredited : cited.length);
}

/** In the story's order; all of them where the tally has no value to cite. */
function citedSources(tally: Tally, all: readonly StorySource[]): readonly StorySource[] {
  const claimed = tally.type === 'series' ? tally.claims.map(({date}) => date) : [];
  const paths = new Set<string>();
  for (const {citations} of [...drawnValues(tally), ...claimed]) {
    for (const {path} of citations) paths.add(path);
  }
  const cited = all.filter(({file}) => paths.has(file));
  return cited.length > 0 ? cited : all;
}

/** Each source with its licence, one that all of them share said once; behind the first `most`, how many more there are. */
function listSources(sources: readonly StorySource[], most = sources.length): string {
  const [first] = sources;
  const named = sources.slice(0, most);
  const hidden = sources.length - named.length;
  const more = hidden > 0 ? [`and ${hidden} more sources`] : [];
  const isShared =
    sources.length > 1 && sources.every(({short, licence}) => !short && licence === first?.licence);
  if (isShared && first) return [...named.map(nameFully), ...more, nameLicence(first)].join('; ');
  const each = named.map((source) => source.short ?? `${nameFully(source)}, ${nameLicence(source)}`);
  return [...each, ...more.map((words) => `${words}, each with its licence in the list of sources`)].join(
    '; ',
  );
}

function coloured({actors}: FrontMatter): FigureSpec['actors'] {
  return Object.entries(actors ?? {}).flatMap(([name, {colour}]) => (colour ? [{name, colour}] : []));
}

function plain(text: RichText): string {
  return text.map((piece) => (typeof piece === 'string' ? piece : piece.display)).join('');
}

import type {Element, ElementContent} from 'hast';
import {h} from 'hastscript';
import type {Heading, Root, RootContent} from 'mdast';
import {annotate} from '../../report-templates/cited-value.ts';
import {howto} from '../../report-templates/howto.ts';
import {section} from '../../report-templates/section.ts';
import type {YearScale} from './scale-years.ts';
import type {Telling} from './tell-prose.ts';
import {tellProse, textOf} from './tell-prose.ts';

export interface StoryTelling extends Telling {
  readonly scale: YearScale;
}

/** The story's body → its sections. What stands before the first heading opens the report; each heading of the second
 *  level begins a section, and a date at the heading's end is the years that the section tells. */
export function tellStory(body: Root, telling: StoryTelling): Element[] {
  const ids = new Map<string, number>();
  return cutSections(body.children).map(({heading, nodes}) => {
    const content = setTurn(tellProse(nodes, telling));
    if (!heading) return openReport(content, telling.values.size > 0);
    const {title, years} = readHeading(heading);
    const value = years === undefined ? undefined : telling.values.get(years);
    const plainTitle = title.map(textOf).join('').trim();
    const place = value?.interval && telling.scale.place(value.interval);
    return section({
      id: nameSection(plainTitle, ids),
      title: tellProse(title as RootContent[], telling),
      plainTitle,
      ...(value && place ? {years: {value, ...place}} : {}),
      content,
    });
  });
}

function cutSections(nodes: readonly RootContent[]): {heading?: Heading; nodes: RootContent[]}[] {
  const sections: {heading?: Heading; nodes: RootContent[]}[] = [{nodes: []}];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2) sections.push({heading: node, nodes: []});
    else sections.at(-1)?.nodes.push(node);
  }
  return sections.filter(({heading, nodes: told}) => heading || told.length);
}

/** A `:date` at the end of a heading is not part of its title. */
function readHeading({children}: Heading): {title: Heading['children']; years?: string} {
  const last = children.at(-1);
  if (last?.type !== 'textDirective' || children.length < 2) return {title: children};
  return {title: children.slice(0, -1), years: textOf(last)};
}

/** Where nothing is cited there is nothing to explain. */
function openReport(content: readonly ElementContent[], isCited: boolean): Element {
  const first = content.findIndex((node) => node.type === 'element' && node.tagName !== 'p');
  const at = first < 0 ? content.length : first;
  const heading = h('h2.visually-hidden', 'In outline');
  const children = [heading, ...content.slice(0, at), ...(isCited ? [howto()] : []), ...content.slice(at)];
  return annotate(h('div.section.section--opening', children), {notes: true, title: 'In outline'});
}

/** The sentence that a section turns on stands beside its first paragraph. */
function setTurn(content: readonly ElementContent[]): ElementContent[] {
  const turn = content.find(isTurn);
  const paragraph = content.find((node) => node.type === 'element' && node.tagName === 'p');
  if (!turn || !paragraph) return [...content];
  const opening = h('div.opening', [paragraph, turn]);
  return content.filter((node) => node !== turn).map((node) => (node === paragraph ? opening : node));
}

function isTurn(node: ElementContent): boolean {
  return node.type === 'element' && node.data?.turn === true;
}

/** An address made of the title's words; titles that share theirs are numbered. */
function nameSection(title: string, ids: Map<string, number>): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const name = `told-${words || 'section'}`;
  const repeat = (ids.get(name) ?? 0) + 1;
  ids.set(name, repeat);
  return repeat > 1 ? `${name}-${repeat}` : name;
}

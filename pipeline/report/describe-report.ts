import type {Json} from '../../report-templates/json-ld.ts';
import {isStated} from '../model/source-name.ts';
import {mostSources} from './describe-apparatus.ts';
import type {ReportContext} from './open-report.ts';

/** The report as schema.org data: a NewsArticle based on its sources, and its event set as a Dataset.
 *  Addresses are absolute where the story has a site, and relative to the page elsewhere. */
export function describeReport({story, edition, figures}: ReportContext, description: string): Json {
  const {title, updated, site} = story.front;
  const sources = story.front.sources.slice(0, mostSources);
  const at = (path: string) => (site ? new URL(path, site.endsWith('/') ? site : `${site}/`).href : path);
  const article = {
    '@type': 'NewsArticle',
    '@id': at('index.html'),
    headline: title,
    description,
    datePublished: updated,
    dateModified: updated,
    inLanguage: 'en-GB',
    version: edition.id,
    isBasedOn: sources.map(describeSource),
    image: figures.flatMap(({files}) =>
      files.filter(({path}) => /card\.png$/.test(path)).map(({path}) => at(path)),
    ),
    correctionsPolicy: at('../../history/index.html'),
  };
  const dataset = {
    '@type': 'Dataset',
    '@id': at('events.html'),
    name: `Events: ${title}`,
    description:
      'Every event found in the sources, with its date, its certainty and the place of its sentence.',
    version: edition.id,
    license: sources.flatMap((source) => source['licence-url'] ?? [])[0],
    isBasedOn: sources.map(({url, title: name}) => url ?? name),
    distribution: [
      {'@type': 'DataDownload', encodingFormat: 'application/json', contentUrl: at('data/events.json')},
      {'@type': 'DataDownload', encodingFormat: 'text/csv', contentUrl: at('data/events.csv')},
    ],
  };
  return {'@context': 'https://schema.org', '@graph': [article, dataset]};
}

function describeSource(source: ReportContext['story']['front']['sources'][number]): Json {
  const {title, publisher, url, citation} = source;
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(isStated(publisher) ? {publisher: {'@type': 'Organization', name: publisher}} : {}),
    url,
    citation,
    license: source['licence-url'],
  };
}

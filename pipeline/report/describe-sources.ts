import type {SourceEntry} from '../../report-templates/apparatus.ts';
import {publisherWords} from '../model/source-name.ts';
import type {ReportContext} from './open-report.ts';
import {dayWords} from './words.ts';

/** What pages say about each source of the story, in its order; one that could not be read has no page. */
export function describeSources({story, sources}: ReportContext): SourceEntry[] {
  return story.front.sources.map((about) => {
    const source = sources.get(about.file);
    const {title, url, citation, licence, revision, retrieved, notes} = about;
    const licenceUrl = about['licence-url'];
    return {
      title,
      publisher: publisherWords(about),
      ...(url ? {url} : {}),
      ...(citation ? {citation} : {}),
      ...(source ? {page: source.page} : {}),
      facts: [
        {name: 'Licence', value: licence, ...(licenceUrl ? {href: licenceUrl} : {})},
        ...(revision ? [{name: 'Revision', value: revision}] : []),
        {name: 'Day of retrieval', value: /^\d/.test(retrieved) ? dayWords(retrieved) : retrieved},
        {name: 'File', value: about.file, code: true as const},
        ...(source ? [{name: 'SHA-256', value: source.document.source.sha256, code: true as const}] : []),
      ],
      notes: notes ?? [],
    };
  });
}

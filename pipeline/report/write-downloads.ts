import type {DownloadGroup} from '../../report-templates/downloads.ts';
import {downloads} from '../../report-templates/downloads.ts';
import type {OutputFile} from '../model/edition-file.ts';
import {framePage} from './frame-page.ts';
import type {ReportContext} from './open-report.ts';
import {nameDownload, plainTitle} from './show-figure.ts';
import {sizeWords} from './words.ts';

/** Written beside the pages when the edition is put together: no size of theirs is known yet. */
const kept: DownloadGroup['files'] = [
  {href: 'data/values.json', name: 'Every value, with the numbers of its citations, JSON'},
  {href: 'data/citations.jsonl', name: 'Every citation, a line each, JSON'},
  {href: 'data/tallies.json', name: 'Every tally as it is drawn, JSON'},
  {
    href: 'data/sentences.json',
    name: 'Which file has the sentences of each source, with what was found in them, JSON',
  },
  {href: 'data/checks.json', name: 'Checks and messages, JSON'},
];

/** One page with every file that can be taken away; `data` are the edition's data files. */
export function writeDownloads(context: ReportContext, data: readonly OutputFile[]): OutputFile {
  const groups: DownloadGroup[] = [
    {
      id: 'data',
      title: 'What was extracted',
      files: [...data.map(({path}) => ({href: path, name: nameData(path)})), ...kept],
    },
    ...context.figures.map((figure) => ({
      id: figure.id,
      title: plainTitle(figure.title),
      digest: figure.digest,
      files: figure.files.map((file) => ({
        href: file.path,
        name: nameDownload(file, figure).name,
        // Empty is what will be drawn when somebody asks for it.
        ...(file.bytes.length > 0 ? {size: sizeWords(file.bytes.length)} : {}),
      })),
    })),
  ];
  const about = {
    path: 'downloads.html',
    title: 'Downloads',
    description: 'Every figure as an image and as data, and the event set.',
  };
  return framePage(
    context,
    about,
    downloads(
      groups,
      [context.licences, 'Fonts: Source Serif 4 and Inter, under the SIL Open Font Licence.'].filter(Boolean),
    ),
  );
}

function nameData(path: string): string {
  return `The event set, ${path.replace(/^.*\./, '').toUpperCase()}`;
}

import {makeEdition} from '../flow/make-edition.ts';
import {publish} from '../flow/publish.ts';
import {openStorage} from '../storage/open-storage.ts';
import {readInputs} from './read-inputs.ts';
import {reportMessages} from './report-messages.ts';
import {showProgress} from './show-progress.ts';

export interface BuildOptions {
  readonly out: string;
  readonly strict?: boolean;
}

/** `dateline build`: makes the edition, shows it in the folder `out`, says where it is. 1 where a check failed. */
export async function build(storyFolder: string | undefined, {out, strict}: BuildOptions): Promise<number> {
  const progress = showProgress();
  const inputs = await readInputs(storyFolder);
  const {edition, messages} = await makeEdition(inputs, progress.stage);
  const id = edition.manifest.edition;

  progress.stage('write');
  const storage = await openStorage(out);
  await publish(storage, edition, {hold: false});
  progress.end();

  const failed = reportMessages(messages, {strict: strict ?? false});
  const images = edition.files.filter(({mediaType}) => /^image\//.test(mediaType)).length;
  process.stdout.write(
    [
      `${failed ? 'To look at, with what fails above; publish would hold it: edition' : 'Edition'} ${id} of “${edition.manifest.title}”: ${edition.files.length} files`,
      `  report   ${out}/editions/${id}/index.html`,
      `  images   ${out}/editions/${id}/figures/ (${images} files)`,
      `  newest   ${out}/index.html leads to it`,
      '',
    ].join('\n'),
  );
  return failed ? 1 : 0;
}

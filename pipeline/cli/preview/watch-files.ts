import {sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {watch} from 'chokidar';

const code = ['pipeline', 'report-templates'].map((folder) =>
  fileURLToPath(new URL(`../../../${folder}`, import.meta.url)),
);
const ignored = /[\\/](?:\.git|\.dateline|node_modules)(?:[\\/]|$)/;
/** In milliseconds: what an editor does when it saves is over by then. */
const settled = 30;

/** Told once of changes that come together, with the paths that changed; `isCode` where pipeline or templates did, so that
 *  they have to be loaded again. */
export type OnChange = (paths: readonly string[], isCode: boolean) => void;

/** Watches a story's folder and what its pages are made with. Resolves when nothing can be missed any more. `onError` is told
 *  where the system doesn't let a part be watched. */
export async function watchFiles(
  storyFolder: string,
  onChange: OnChange,
  onError: (error: Error) => void,
): Promise<void> {
  const watcher = watch([storyFolder, ...code], {ignored, ignoreInitial: true, atomic: settled});
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...changed].sort();
      changed.clear();
      onChange(paths, paths.some(isCode));
    }, settled);
  });
  watcher.on('error', (error) => onError(error instanceof Error ? error : new Error(String(error))));
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
}

/** Styles, fonts and scripts are read for each edition. */
function isCode(path: string): boolean {
  return /\.(?:ts|mjs|json)$/.test(path) && code.some((folder) => path.startsWith(`${folder}${sep}`));
}

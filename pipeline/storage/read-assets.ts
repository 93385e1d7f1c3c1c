import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const ownTemplates = fileURLToPath(new URL('../../report-templates/', import.meta.url));

/** What pages load, by path under `assets/`, in order of path: the styles as one file, fonts, scripts, the icon.
 *  Styles are joined in order of their names, which begin with a number for that reason. */
export async function readAssets(templates = ownTemplates): Promise<ReadonlyMap<string, Uint8Array>> {
  const readFolder = (folder: string, pattern: RegExp) => readFiles(join(templates, folder), pattern);
  const styles = await readFolder('styles', /\.css$/);
  const assets: [string, Uint8Array][] = [
    ['report.css', Buffer.concat(styles.map(([, bytes]) => bytes))],
    ...(await readFolder('fonts', /\.(?:woff2|txt)$/)).map(([name, bytes]): [string, Uint8Array] => [
      `fonts/${name}`,
      bytes,
    ]),
    ...(await readFolder('scripts', /\.(?:js|svg)$/)),
  ];
  return new Map(assets.sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function readFiles(folder: string, pattern: RegExp): Promise<[string, Uint8Array][]> {
  const names = (await readdir(folder)).filter((name) => pattern.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(join(folder, name))]),
  );
}

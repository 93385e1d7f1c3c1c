import {createHash} from 'node:crypto';
import {drawFigures} from '../../pipeline/charts/draw-figures.ts';
import {assets} from './assets.ts';
import {storyFigures} from './tallies.ts';

/** Run in a process of its own: the digest of every byte of the story's figures. */
const figures = await drawFigures(storyFigures, {assets});
const hash = createHash('sha256');
for (const {inline, files} of figures) {
  hash.update(inline.wide).update(inline.narrow);
  for (const {path, bytes} of files) hash.update(path).update(bytes);
}
process.stdout.write(hash.digest('hex'));

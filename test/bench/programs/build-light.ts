import {drawFigures} from '../../../pipeline/charts/draw-figures.ts';
import {readInputs} from '../../../pipeline/cli/read-inputs.ts';
import {makeEdition} from '../../../pipeline/flow/make-edition.ts';
import {publish} from '../../../pipeline/flow/publish.ts';
import {openStorage} from '../../../pipeline/storage/open-storage.ts';

/** `dateline build` of the first story into a folder, but without the PNGs and without the cache. */
const [out = ''] = process.argv.slice(2);
const inputs = await readInputs(undefined);
const {edition} = await makeEdition(inputs, undefined, {
  draw: (specs, options) => drawFigures(specs, {...options, images: false}),
});
await publish(await openStorage(out), edition, {hold: false});

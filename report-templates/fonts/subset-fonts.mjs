import {readFile, writeFile} from 'node:fs/promises';
import subsetFont from 'subset-font';

/** Makes the pages' fonts from the published variable fonts: `npm run fonts`, run by hand when a font's version moves.
 *  Only characters that reports print and weights that the styles use stay in; the results are committed beside this. */
const packages = new URL('../../node_modules/@fontsource-variable/', import.meta.url);
const letters = {
  latin: [
    0x20, 0x7e, 0xa0, 0xff, 0x131, 0x131, 0x152, 0x153, 0x2010, 0x2026, 0x2030, 0x203a, 0x20ac, 0x20ac,
    0x2122, 0x2122, 0x2190, 0x2193, 0x2212, 0x2212,
  ],
  'latin-ext': [0x100, 0x17f, 0x1c4, 0x1cc, 0x200, 0x21b, 0x1e80, 0x1e85],
  cyrillic: [0x400, 0x45f, 0x490, 0x491],
};
const weights = {min: 400, max: 700};

for (const script of ['latin', 'latin-ext', 'cyrillic']) {
  await subset('source-serif-4', script, script === 'latin' ? 'opsz' : 'wght', 'normal', 'serif');
  await subset('inter', script, 'wght', 'normal', 'sans');
}
await subset('source-serif-4', 'latin', 'wght', 'italic', 'serif-italic');
await subset('source-serif-4', 'latin-ext', 'wght', 'italic', 'serif-italic');

async function subset(family, script, axes, style, name) {
  const font = await readFile(
    new URL(`${family}/files/${family}-${script}-${axes}-${style}.woff2`, packages),
  );
  const options = {targetFormat: 'woff2', variationAxes: {wght: weights}};
  const file = new URL(`${name}-${script}.woff2`, import.meta.url);
  await writeFile(file, await subsetFont(font, charactersOf(letters[script]), options));
}

function charactersOf(ranges) {
  let text = '';
  for (let index = 0; index < ranges.length; index += 2) {
    const [from = 0, to = 0] = ranges.slice(index, index + 2);
    for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  }
  return text;
}

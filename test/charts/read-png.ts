import {crc32, inflateSync} from 'node:zlib';

/** A PNG as its pixels (8-bit RGBA, rows from the top) and its texts; a wrong checksum throws. */
export interface DecodedPng {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly texts: Readonly<Record<string, string>>;
  readonly pixelsPerMetre: number | undefined;
}

/** Reads the PNGs that this project writes: 8-bit RGBA, not interlaced, iTXt not compressed. */
export function readPng(png: Uint8Array): DecodedPng {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const data: Uint8Array[] = [];
  const texts: Record<string, string> = {};
  let [width, height, pixelsPerMetre]: [number, number, number | undefined] = [0, 0, undefined];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const type = Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1');
    const body = png.subarray(at + 8, at + 8 + length);
    if (view.getUint32(at + 8 + length) !== crc32(png.subarray(at + 4, at + 8 + length)))
      throw new Error(`wrong checksum of ${type}`);
    if (type === 'IHDR') {
      [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
      if (body[8] !== 8 || body[9] !== 6 || body[12] !== 0) throw new Error('not 8-bit RGBA');
    }
    if (type === 'IDAT') data.push(body);
    if (type === 'pHYs') pixelsPerMetre = view.getUint32(at + 8);
    if (type === 'iTXt') {
      const end = body.indexOf(0);
      texts[Buffer.from(body.subarray(0, end)).toString('latin1')] = Buffer.from(
        body.subarray(end + 5),
      ).toString('utf8');
    }
    at += length + 12;
  }
  return {
    width,
    height,
    pixels: unfilter(inflateSync(Buffer.concat(data)), width, height),
    texts,
    pixelsPerMetre,
  };
}

/** PNG, third edition, §9. */
function unfilter(raw: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const pixels = new Uint8Array(stride * height);
  for (let row = 0; row < height; row += 1) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let index = 0; index < stride; index += 1) {
      const left = index < 4 ? 0 : (pixels[row * stride + index - 4] ?? 0);
      const up = row === 0 ? 0 : (pixels[(row - 1) * stride + index] ?? 0);
      const corner = row === 0 || index < 4 ? 0 : (pixels[(row - 1) * stride + index - 4] ?? 0);
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      pixels[row * stride + index] = (raw[row * (stride + 1) + 1 + index] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (pa <= pb && pa <= pc) return a;
  return pb <= pc ? b : c;
}

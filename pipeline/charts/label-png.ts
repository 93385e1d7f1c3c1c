import {crc32} from 'node:zlib';
import type {SelfCitation} from './cite-figure.ts';

/** Signature and IHDR: 8 bytes, then length, type, 13 bytes and checksum. */
const headerEnd = 8 + 12 + 13;

/** Writes into a PNG where it comes from (iTXt, UTF-8) and its resolution (pHYs; 96 pixels an inch times `scale`).
 *  PNG, third edition, §11.3.3.4 and §11.3.4.3. */
export function labelPng(png: Uint8Array, about: SelfCitation, scale: number): Uint8Array {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['Title', about.title],
    ['Description', about.description],
    ['Source', about.source],
    ['Copyright', about.rights],
    ['URL', about.address],
    ['Data digest', `sha256:${about.digest}`],
  ];
  const chunks = texts.flatMap(([keyword, text]) =>
    text === undefined ? [] : [international(keyword, text)],
  );
  const parts = [png.subarray(0, headerEnd), physical(scale), ...chunks, png.subarray(headerEnd)];
  const labelled = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    labelled.set(part, at);
    at += part.length;
  }
  return labelled;
}

function international(keyword: string, text: string): Uint8Array {
  const [name, value] = [new TextEncoder().encode(keyword), new TextEncoder().encode(text)];
  const data = new Uint8Array(name.length + 5 + value.length);
  data.set(name);
  data.set(value, name.length + 5);
  return chunk('iTXt', data);
}

function physical(scale: number): Uint8Array {
  const data = new Uint8Array(9);
  const perMetre = Math.round((96 / 0.0254) * scale);
  new DataView(data.buffer).setUint32(0, perMetre);
  new DataView(data.buffer).setUint32(4, perMetre);
  data[8] = 1;
  return chunk('pHYs', data);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

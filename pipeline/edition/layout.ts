import type {ObjectHeaders} from '../model/storage.ts';

/** Where things lie, in `out/` and at every publish target. */
export const pointerKey = 'current.json';
export const rootKey = 'index.html';
export const historyKey = 'history/history.json';
export const historyPageKey = 'history/index.html';
export const correctionsPageKey = 'history/corrections.html';
/** For servers; nothing links to it. */
export const notFoundKey = 'history/not-found.html';
export const historyStyleKey = 'history/history.css';
export const seqKey = 'history/seq.json';

export function editionKey(id: string, path: string): string {
  return `editions/${id}/${path}`;
}

export function diffKey(from: string, to: string, extension: 'json' | 'html'): string {
  return `history/diff/${from}-${to}.${extension}`;
}

/** What never changes may be kept for a year. */
export function immutable(mediaType: string): ObjectHeaders {
  return {mediaType, cacheControl: 'public, max-age=31536000, immutable'};
}

/** What moves is asked for again after seconds. */
export function mutable(mediaType: string): ObjectHeaders {
  return {mediaType, cacheControl: 'public, max-age=5, must-revalidate'};
}

export const json = 'application/json';
export const html = 'text/html; charset=utf-8';
export const css = 'text/css; charset=utf-8';

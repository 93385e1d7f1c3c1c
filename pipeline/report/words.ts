import {months} from '../lexicon/months.ts';
import type {RichText} from '../model/figure.ts';

/** `2026-11-23` → `23 November 2026`. */
export function dayWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = months[Number(month) - 1]?.name ?? '';
  return `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

/** Rich text as plain words. */
export function plainText(text: RichText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.display)).join('');
}

/** A size in bytes as people say it: `1.2 MB`, `48 kB`, `812 bytes`. */
export function sizeWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `1 sentence`, `2 sentences`. */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${groupThousands(count)} ${count === 1 ? one : many}`;
}

function groupThousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

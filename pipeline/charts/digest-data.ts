import {createHash} from 'node:crypto';

/** The first 12 hex of the SHA-256 of a text in UTF-8. */
export function digestData(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 12);
}

import type {Token} from './reading.ts';

/** Whether a token is a word that begins with a capital letter. */
export function isCapitalized(token: Token | undefined): boolean {
  if (token?.type !== 'word') return false;
  const code = token.text.charCodeAt(0);
  if (code < 128) return code >= 65 && code <= 90;
  return /^\p{Lu}/u.test(token.text);
}

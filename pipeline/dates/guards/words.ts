import {hasClass, type Token} from '../token.ts';

/** Whether a word is of any of these classes. */
export function isAny(token: Token | undefined, ...names: readonly string[]): boolean {
  return token !== undefined && names.some((name) => hasClass(token, name));
}

export function isCapital(text: string, token: Token | undefined): boolean {
  const code = token === undefined ? 0 : text.charCodeAt(token.start);
  return code >= 65 && code <= 90;
}

/** A capitalised word that no rule knows: part of a name. */
export function isName(text: string, token: Token | undefined): boolean {
  return isCapital(text, token) && token?.word.classes.length === 0;
}

/** A capitalised word that makes a name of the one before it: "July Days", "October Revolution". */
export function isTitle(text: string, token: Token | undefined): boolean {
  return isName(text, token) || (isCapital(text, token) && isAny(token, 'unit', 'units', 'season'));
}

/** A word in lower case. */
export function isPlainWord(text: string, token: Token | undefined): boolean {
  const code = token === undefined ? 0 : text.charCodeAt(token.start);
  return code >= 97 && code <= 122;
}

/** A word in lower case that no rule knows: a noun, a verb. */
export function isUnknownWord(text: string, token: Token | undefined): boolean {
  return isPlainWord(text, token) && token?.word.classes.length === 0;
}

/** The word as it stands, in lower case; empty where there is none. */
export function wordAt(text: string, token: Token | undefined): string {
  return token === undefined ? '' : text.slice(token.start, token.end).toLowerCase();
}

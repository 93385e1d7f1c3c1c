/** A kind of markup that would run or load something in a page, and what finds it in a text. Each pattern works through
 *  a text once: none looks on past the next `<` or `>`. */
export interface ActiveMarkup {
  readonly what: string;
  readonly pattern: RegExp;
}

/** As it is usually written. Pages print all of it as text, whether it is found here or not. */
export const activeMarkup: readonly ActiveMarkup[] = [
  {
    what: 'an element that runs or loads something',
    pattern: /<(?:script|iframe|frameset|object|embed|applet|base)\b/i,
  },
  {what: 'an event handler', pattern: /<[a-z][^<>]*[\s/"'`]on[a-z]+\s*=/i},
  {
    what: 'an address that runs a script',
    pattern: /[=("'<]\s*(?:(?:javascript|vbscript):|data:text\/(?:html|javascript)\b)/i,
  },
];

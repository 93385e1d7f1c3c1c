/** What is used of edtf.js, which ships no types. */
declare module 'edtf' {
  /** Throws where the text is no EDTF. */
  export function parse(text: string): unknown;
}

/** What a colour is for. Drawings name these; a palette gives each its value. */
export type ColourToken =
  | 'paper'
  | 'ink'
  | 'muted'
  | 'rule'
  | 'first'
  | 'second'
  | 'claim'
  | 'claim-text'
  | 'bar'
  | 'bar-soft';

export type Palette = Readonly<Record<ColourToken, string>>;

/** `first` and `second` are the story's two actors, `claim` is the source's own, `bar` and `bar-soft` are counts. */
export const lightPalette: Palette = {
  paper: '#fffefb',
  ink: '#1b1a17',
  muted: '#5f5b52',
  rule: '#d9d4c7',
  first: '#c70000',
  second: '#0f5499',
  claim: '#94700f',
  'claim-text': '#7d5a00',
  bar: '#3a3833',
  'bar-soft': '#918b7d',
};

export const darkPalette: Palette = {
  paper: '#161513',
  ink: '#ece8de',
  muted: '#aca698',
  rule: '#3b3831',
  first: '#ff725c',
  second: '#97bbf5',
  claim: '#b8933a',
  'claim-text': '#dfb650',
  bar: '#dcd6c8',
  'bar-soft': '#857f71',
};

import type {Parent} from 'mdast';
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown';

export interface WikiHeading extends Parent {
  type: 'wikiHeading';
}

export interface WikiItem extends Parent {
  type: 'wikiItem';
}

declare module 'mdast' {
  interface RootContentMap {
    wikiHeading: WikiHeading;
    wikiItem: WikiItem;
  }
}

/** Turns the wiki dialect's tokens into mdast nodes. */
export const wikiFromMarkdown: Extension = {
  enter: {
    wikiHeading(this: CompileContext, token: Token) {
      this.enter({type: 'wikiHeading', children: []}, token);
    },
    wikiItem(this: CompileContext, token: Token) {
      this.enter({type: 'wikiItem', children: []}, token);
    },
  },
  exit: {wikiHeading: leave, wikiItem: leave},
};

function leave(this: CompileContext, token: Token): void {
  this.exit(token);
}

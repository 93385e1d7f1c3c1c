import type {Text} from 'mdast';
import type {CompileContext, Extension, Token} from 'mdast-util-from-markdown';

/** mdast joins neighbouring text ("a", "&amp;", line ending) into one node, whose value is then not what stands
 *  there. This keeps one node a token, so that a node's value and its position agree. */
export const exactText: Extension = {
  enter: {characterEscape: enterText, characterReference: enterText, data: enterText},
  exit: {
    lineEnding(this: CompileContext) {
      this.data.atHardBreak = undefined;
    },
  },
};

function enterText(this: CompileContext, token: Token): undefined {
  const parent = this.stack.at(-1);
  if (!parent || !('children' in parent)) return;
  const {line, column, offset} = token.start;
  const start = {line, column, offset};
  const node: Text = {type: 'text', value: '', position: {start, end: start}};
  (parent.children as unknown[]).push(node);
  this.stack.push(node);
}

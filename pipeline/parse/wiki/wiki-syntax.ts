import type {Code, Construct, Effects, Extension, State, TokenType} from 'micromark-util-types';
import type {Span} from '../../model/span.ts';
import {masks} from './mask-text.ts';
import type {WikiLine} from './scan-lines.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    wikiHeading: 'wikiHeading';
    wikiHidden: 'wikiHidden';
    wikiInfobox: 'wikiInfobox';
    wikiItem: 'wikiItem';
    wikiMarker: 'wikiMarker';
  }
}

/** CommonMark's own constructs misread wiki prose: "1968. Tito left." as a list, `===` under a line as a heading. */
const commonmark = [
  'attention',
  'autolink',
  'blockQuote',
  'characterEscape',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'hardBreakEscape',
  'headingAtx',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

/** Micromark extension for the wiki dialect, told where its lines are by `scanLines`. */
export function wikiSyntax(lines: ReadonlyMap<number, WikiLine>): Extension {
  const line = {name: 'wikiLine', tokenize: tokenizeLine, concrete: true} satisfies Construct;
  return {
    disable: {null: commonmark},
    flow: Object.fromEntries([...`=-*•#:;I${unread}`].map((mark) => [codeOf(mark), line])),
    text: Object.fromEntries([...unread].map((mark) => [codeOf(mark), hidden])),
  };

  function tokenizeLine(this: {now(): {offset: number}}, effects: Effects, ok: State, nok: State): State {
    const now = () => this.now().offset;
    return (code) => {
      const found = lines.get(now());
      if (!found) return nok(code);
      if (found.type === 'heading') return tokenize(found, 'wikiHeading', found.title)(code);
      if (found.type === 'item') return tokenize(found, 'wikiItem', found.content)(code);
      return tokenize(found, 'wikiInfobox', {start: found.end, end: found.end})(code);
    };

    /** `marker content marker`, each part up to where the scan says that it ends. */
    function tokenize(whole: WikiLine, type: TokenType, content: Span): State {
      const closing = marker(whole.end, (code) => {
        effects.exit(type);
        return ok(code);
      });
      const middle: State = (code) =>
        now() < content.end ? text(code, content.end, closing) : closing(code);
      return (code) => {
        effects.enter(type);
        return marker(content.start, middle)(code);
      };
    }

    function marker(end: number, next: State): State {
      return (code) => {
        if (now() >= end) return next(code);
        effects.enter('wikiMarker');
        return consume(end, (after) => {
          effects.exit('wikiMarker');
          return next(after);
        })(code);
      };
    }

    function text(code: Code, end: number, next: State): State | undefined {
      effects.enter('chunkText', {contentType: 'text'});
      return consume(end, (after) => {
        effects.exit('chunkText');
        return next(after);
      })(code);
    }

    function consume(end: number, next: State): State {
      const inside: State = (code) => {
        if (now() >= end && code !== virtualSpace) return next(code);
        effects.consume(code);
        return inside;
      };
      return inside;
    }
  }
}

/** What a tab is followed by in micromark's stream, without a place of its own. */
const virtualSpace = -1;

const unread = `${masks.nothing}${masks.space}`;

/** A row of masked characters. */
const hidden: Construct = {
  name: 'wikiHidden',
  tokenize(effects, ok) {
    const inside: State = (code) => {
      if (code !== codeOf(masks.nothing) && code !== codeOf(masks.space)) {
        effects.exit('wikiHidden');
        return ok(code);
      }
      effects.consume(code);
      return inside;
    };
    return (code) => {
      effects.enter('wikiHidden');
      return inside(code);
    };
  },
};

function codeOf(character: string): number {
  return character.charCodeAt(0);
}

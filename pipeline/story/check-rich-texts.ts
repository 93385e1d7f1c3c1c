import {frontTexts} from '../model/front-texts.ts';
import {tokenizeRichText} from '../model/rich-text.ts';
import type {FrontMatter} from '../model/story.ts';
import type {Say} from './check-known.ts';
import {suggestNearest} from './suggest-nearest.ts';

/** Says where a title, label, note or alt text holds a directive that is unknown or not closed. */
export function checkRichTexts(front: FrontMatter, say: Say): void {
  for (const {steps, text} of frontTexts(front).filter(({rich}) => rich)) {
    for (const token of tokenizeRichText(text)) {
      if (token.type === 'unclosed') {
        say(
          steps,
          'directive-unclosed',
          `found "${token.text}", which isn’t closed; expected :value[id] or :date[id]`,
        );
      }
      if (token.type === 'unknown') {
        const name = token.text.slice(1, token.text.indexOf('['));
        say(
          steps,
          'directive-unknown',
          `found the unknown directive ":${name}"; ${suggestNearest(name, ['value', 'date'])}`,
        );
      }
    }
  }
}

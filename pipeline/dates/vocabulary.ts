import {eras} from '../lexicon/eras.ts';
import {holidays} from '../lexicon/holidays.ts';
import {months} from '../lexicon/months.ts';
import {cardinals, decadeWords, multipliers, ordinals, vagueNumbers} from '../lexicon/numbers.ts';
import {partsOfDay} from '../lexicon/parts-of-day.ts';
import {seasons} from '../lexicon/seasons.ts';
import {partAdjectives, stageAdjectives, stageNouns} from '../lexicon/stages.ts';
import {regularly, units} from '../lexicon/units.ts';
import {weekdays} from '../lexicon/weekdays.ts';
import {functionWords} from './function-words.ts';
import {toWord, type Word} from './token.ts';

/** Every word that a date can hold, in lower case, with its classes. */
export const vocabulary: ReadonlyMap<string, Word> = buildVocabulary();

function buildVocabulary(): Map<string, Word> {
  const senses = new Map<string, Record<string, number | string>>();
  const add = (word: string, name: string, sense: number | string) => {
    const known = senses.get(word) ?? {};
    known[name] = sense;
    senses.set(word, known);
  };
  const addAll = (table: Readonly<Record<string, number | string>>, name: string) => {
    for (const [word, sense] of Object.entries(table)) add(word, name, sense);
  };

  for (const {number, name, abbreviations} of months) {
    add(name, 'month', number);
    for (const short of abbreviations) add(short, 'short', number);
  }
  for (const {code, names} of seasons) for (const name of names) add(name, 'season', code);
  for (const {unit, singular, plural} of units) {
    add(singular, 'unit', unit);
    add(plural, 'units', unit);
  }
  for (const word of holidays.flatMap(({name}) => name.replaceAll("'s", '').replaceAll("'", '').split(' ')))
    add(word, `=${word}`, 0);
  for (const word of ['am', 'pm']) add(word, 'meridiem', word);
  for (const word of vagueNumbers) add(word, 'vague', 0);
  addAll(weekdays, 'weekday');
  addAll(cardinals, 'cardinal');
  addAll(multipliers, 'multiplier');
  addAll(ordinals, 'ordinal');
  addAll(decadeWords, 'tens');
  addAll(partsOfDay, 'part');
  addAll(eras, 'era');
  addAll(regularly, 'regular');
  addAll(stageAdjectives, 'stage');
  addAll(stageNouns, 'edge');
  addAll(partAdjectives, 'portion');
  for (const [name, words] of Object.entries(functionWords)) {
    for (const word of words.split(' ')) add(word, name, 0);
  }
  return new Map([...senses].map(([word, of]) => [word, toWord(of)]));
}

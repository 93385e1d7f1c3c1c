import type {Element, ElementData} from 'hast';
import {h} from 'hastscript';
import type {Value} from '../pipeline/model/tally.ts';

declare module 'hast' {
  interface ElementData {
    /** A value that waits for its note: `citeValues` gives it one, and an address. */
    value?: Value;
    /** Whether the notes of the values inside are printed at this element's end. */
    notes?: boolean;
    /** Whether the element is left out on paper, and its notes with it. */
    offPaper?: boolean;
    /** Whether it is the sentence that a section turns on. */
    turn?: boolean;
    /** What a link back to a value inside is called. */
    title?: string;
  }
}

/** A value as readers see it, in place: text that will carry its note. */
export function citedValue(value: Value): Element {
  const derived = value.provenance === 'stated' ? '' : '.value--derived';
  const long = value.display.length > 24 ? '.value--long' : '';
  return annotate(h(`span.value${derived}${long}`, value.display), {value});
}

/** An element with something said about it that isn't printed. */
export function annotate(element: Element, data: Partial<ElementData>): Element {
  return {...element, data: data as ElementData};
}

/** The empty button that lies over a value and opens its note: `note` is the note's id. */
export function noteButton(value: Value, note: string): Element {
  return h('button.value__open', {
    type: 'button',
    popovertarget: note,
    ariaLabel: `Source of ${value.display}`,
  });
}

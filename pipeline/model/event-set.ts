import type {Document} from './document.ts';
import type {Dates, Facts} from './extract.ts';

/** What the parse stage gives for one source: the document as read, its dates and its facts. */
export interface EventSet {
  readonly document: Document;
  readonly dates: Dates;
  readonly facts: Facts;
}

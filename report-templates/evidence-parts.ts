/** A stretch of a sentence and what was found on it. */
export interface FoundPiece {
  readonly text: string;
  readonly marks: readonly FoundMark[];
  readonly lang?: string;
}
export type FoundMark = 'date' | 'implied' | 'count' | 'trend' | 'event';

/** One thing found in a sentence. */
export interface Find {
  readonly words: string;
  /** `date, stated`, `count`, … */
  readonly kind: string;
  /** What it was read as: EDTF, a number with what is counted, a summary. */
  readonly value: string;
  /** Line and column in the file. */
  readonly place: string;
}

export interface EvidenceSentence {
  readonly type: 'sentence';
  readonly id: string;
  readonly number: number;
  readonly pieces: readonly FoundPiece[];
  readonly finds: readonly Find[];
  readonly uses: readonly UsedIn[];
  readonly citation: string;
  /** Said of what is no part of the text proper. */
  readonly aside?: string;
  /** The sentence on the page it was published on. */
  readonly original?: string;
}

export interface EvidenceHeading {
  readonly type: 'heading';
  readonly id: string;
  /** 2 to 6. */
  readonly depth: number;
  readonly pieces: readonly FoundPiece[];
  readonly uses: readonly UsedIn[];
}

/** Where the report prints what a sentence says: links by section. */
export interface UsedIn {
  readonly title: string;
  readonly links: readonly {readonly href: string; readonly display: string}[];
}

/** What stands together in the source. */
export interface EvidenceBlock {
  readonly type: 'block';
  readonly items: readonly (EvidenceSentence | EvidenceHeading)[];
}

export type EvidencePart = EvidenceBlock | EvidenceTable;

export interface EvidenceTable {
  readonly type: 'table';
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly cells: readonly (readonly FoundPiece[])[];
    readonly uses: readonly UsedIn[];
    readonly line: string;
  }[];
}

import type {OutputFile} from '../../model/edition-file.ts';
import type {Message} from '../../model/message.ts';

/** What the thread that makes pages is told to do; it answers each order once, in turn. */
export type Order = {readonly type: 'make'} | {readonly type: 'draw'; readonly path: string};

export type Made =
  /** The files of an edition; those of PNGs are empty until they are drawn. */
  | {readonly type: 'made'; readonly files: readonly OutputFile[]; readonly messages: readonly Message[]}
  /** Why there is no edition. */
  | {readonly type: 'broken'; readonly messages: readonly Message[]};

export type Answer = Made | {readonly type: 'drawn'; readonly bytes: Uint8Array | undefined};

/** One file of an edition; `path` is relative to the edition's folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file of an edition that is made when it is wanted: an edition's pages needn't all be held at once. */
export interface PendingFile {
  readonly path: string;
  readonly mediaType: string;
  /** SHA-256, hex, of all that it is made from: an earlier edition's file of the same digest has the same bytes. */
  readonly madeFrom: string;
  make(): Uint8Array;
}

export type EditionFile = OutputFile | PendingFile;

export function bytesOf(file: EditionFile): Uint8Array {
  return 'bytes' in file ? file.bytes : file.make();
}

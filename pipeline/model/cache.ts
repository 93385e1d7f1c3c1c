/** What was made before, by a digest of all that it depends on. It may be emptied at any time: what isn't there is made
 *  again, and comes out the same. */
export interface Cache {
  has(kind: CacheKind, key: string): Promise<boolean>;
  /** `undefined` where nothing whole is kept under the key. */
  read(kind: CacheKind, key: string): Promise<Uint8Array | undefined>;
  /** Keeps it if it can; where it can't, nothing is lost. */
  write(kind: CacheKind, key: string, bytes: Uint8Array): Promise<void>;
  /** Drops the oldest entries where there are too many. */
  tidy(): Promise<void>;
}

export type CacheKind = 'stories' | 'event-sets' | 'figures';

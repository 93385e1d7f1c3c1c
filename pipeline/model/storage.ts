/** A place that editions are published to: a folder or an S3 bucket. Keys are relative, with forward slashes.
 *  Writes are durable when their promise resolves, and readers see an object whole or not at all.
 *  Everything that goes wrong outside the program (access, space, network) is thrown as a `DatelineError`. */
export interface Storage {
  /** As messages name it: `out`, `s3://bucket/prefix`. */
  readonly place: string;
  /** `undefined` where there is no such object. */
  read(key: string): Promise<StoredObject | undefined>;
  /** Writes an object that must never change. Where one with the same bytes is there already, nothing happens;
   *  where its bytes are others, throws `storage-conflict`. */
  create(key: string, bytes: Uint8Array, headers: ObjectHeaders): Promise<'created' | 'exists-same'>;
  /** Gives objects that never change a second key each, without reading them; `false` for those that weren't, because nothing
   *  of that size is there or the key is taken. Absent where a storage can't do it for less than `create` costs. */
  repeat?(objects: readonly Repeated[]): Promise<readonly boolean[]>;
  /** Replaces the object that has the ETag `expected` (`null`: there is none yet); `ok: false` where it has another
   *  by now. Of all swaps of one ETag exactly one succeeds. */
  swap(key: string, bytes: Uint8Array, expected: string | null, headers: ObjectHeaders): Promise<SwapResult>;
  /** The keys that begin with `prefix`, in code-unit order. */
  list(prefix: string): Promise<readonly string[]>;
  /** Removes an object for good, with all its versions; none there is fine. */
  remove(key: string): Promise<void>;
}

export interface Repeated {
  readonly from: string;
  readonly key: string;
  /** In bytes. */
  readonly size: number;
}

export interface StoredObject {
  readonly bytes: Uint8Array;
  /** Opaque, without quotation marks; equal for equal objects of one storage. */
  readonly etag: string;
}

export interface ObjectHeaders {
  readonly mediaType: string;
  readonly cacheControl: string;
}

export type SwapResult = {readonly ok: true; readonly etag: string} | {readonly ok: false};

/** What the viewer-request function reads at CloudFront's edge: one entry of a KeyValueStore. */
export interface EdgeStore {
  /** Tag first: a value that is written against it was decided on something newer. */
  tag(): Promise<string>;
  read(key: string): Promise<string | undefined>;
  /** Whether the store still had `tag`; `false` where another was faster. */
  write(key: string, value: string, tag: string): Promise<boolean>;
}

/** One example for each command, as its help and messages about its call show it. */
export const examples: Readonly<Record<string, string>> = {
  build: 'dateline build data/soviet-yugoslav-relations --out out',
  new: 'dateline new data/harbour-quarrel --source minutes.txt catches.csv',
  preview: 'dateline preview data/soviet-yugoslav-relations --port 4321',
  check: 'dateline check data/soviet-yugoslav-relations',
  extract: 'dateline extract notes.md minutes.txt --json',
  publish: 'dateline publish --to s3://newsroom-site/relations',
  promote: 'dateline promote 3f9a --to public --reason "checked against the archive"',
  rollback: 'dateline rollback --to public --reason "a figure is wrong"',
  withdraw: 'dateline withdraw 3f9a --to public --reason "the source was retracted"',
  takedown: 'dateline takedown 3f9a --to public --reason "court order"',
  diff: 'dateline diff --in public',
  verify: 'dateline verify out',
};

/** Plain JavaScript that any Node can read: stops with one sentence where Node is too old to run TypeScript. */
const needed = 24;
const [major] = process.versions.node.split('.').map(Number);
if (major < needed) {
  process.stderr.write(
    `Node:1:1 error: found ${process.version}; expected ${needed} or newer: ` +
      'run `npm ci`, which brings it for this folder, then use `npm start` or `npm run dateline -- COMMAND` (node-too-old)\n',
  );
  process.exit(2);
}

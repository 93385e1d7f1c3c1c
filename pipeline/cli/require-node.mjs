/** Plain JavaScript that any Node can read: stops with one sentence where Node is too old to run TypeScript. */
const needed = 24;
const [major] = process.versions.node.split('.').map(Number);
if (major < needed) {
  process.stderr.write(
    `Dateline needs Node ${needed} or newer and found ${process.version}: ` +
      'run `npm ci`, which brings it for this folder, then use `npm start` or `npm run dateline -- COMMAND`.\n',
  );
  process.exit(2);
}

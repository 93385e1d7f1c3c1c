const lineFeed = 10;

/** Where the lines of a text in UTF-8 begin, in bytes; after a line feed at its end an empty one does. */
export function lineStarts(bytes: Uint8Array): number[] {
  const starts = [0];
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, end + 1))
    starts.push(end + 1);
  return starts;
}

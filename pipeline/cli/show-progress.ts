/** Progress of a build on standard error: a line that is rewritten on a terminal, one line a stage elsewhere. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr) {
  let current = '';
  const erase = stream.isTTY ? '\r\u001b[K' : '';
  return {
    stage(name: string, done?: number, total?: number): void {
      const count =
        total === undefined || done === undefined ? '' : ` ${bar(done, total)} ${done + 1}/${total}`;
      if (stream.isTTY) stream.write(`${erase}${name}${count}`);
      else if (name !== current) stream.write(`${name}\n`);
      current = name;
    },
    end(): void {
      stream.write(erase);
    },
  };
}

function bar(done: number, total: number): string {
  const width = 20;
  const filled = Math.round(((done + 1) / total) * width);
  return `${'━'.repeat(filled)}${'─'.repeat(width - filled)}`;
}

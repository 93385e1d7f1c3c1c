import {rewriteLine, tell} from './terminal.ts';

/** In milliseconds: eyes need no more. */
const pause = 50;

/** Progress on standard error: a line that is rewritten on a terminal, one line a stage elsewhere. `done` counts from 0:
 *  what is being worked on. */
export function showProgress(stream: {readonly isTTY?: boolean; readonly columns?: number} = process.stderr) {
  let current = '';
  let shownAt = -pause;
  return {
    stage(name: string, done?: number, total?: number): void {
      const isNew = name !== current;
      current = name;
      if (!stream.isTTY) {
        if (isNew) tell(`${name}\n`);
        return;
      }
      const now = performance.now();
      if (!isNew && now - shownAt < pause && done !== undefined && done + 1 !== total) return;
      shownAt = now;
      rewriteLine(drawProgress(name, stream.columns || 80, done, total));
    },
    end(): void {
      if (stream.isTTY) rewriteLine('');
    },
  };
}

/** `parse ━━━━━───── 12/24`, within `columns`. */
export function drawProgress(name: string, columns: number, done?: number, total?: number): string {
  if (done === undefined || total === undefined || total < 1) return name.slice(0, columns - 1);
  const count = `${Math.min(done + 1, total)}/${total}`;
  const width = Math.min(30, columns - name.length - count.length - 3);
  if (width < 5) return `${name} ${count}`.slice(0, columns - 1);
  const filled = Math.round((Math.min(done + 1, total) / total) * width);
  return `${name} ${'━'.repeat(filled)}${'─'.repeat(width - filled)} ${count}`;
}

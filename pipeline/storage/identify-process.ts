import {createHash} from 'node:crypto';
import {readFileSync, readlinkSync} from 'node:fs';
import {hostname} from 'node:os';

/** Process ids mean something within one boot of one machine and one namespace of processes. */
export function identifyHost(): string {
  const parts = [
    () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'),
    () => readlinkSync('/proc/self/ns/pid'),
  ];
  const known = parts.map((part) => orNothing(part)).join(' ');
  return createHash('sha256').update(`${hostname()} ${known}`).digest('hex').slice(0, 12);
}

/** When a process began, so that its id's next holder isn't taken for it; empty where it is dead,
 *  `alive` where the system doesn't tell. */
export function startOfProcess(pid: number): string {
  const line = orNothing(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  if (line !== '') return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  try {
    process.kill(pid, 0);
    return 'alive';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'alive' : '';
  }
}

function orNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

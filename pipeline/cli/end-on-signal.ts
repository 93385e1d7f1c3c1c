import {removeTemporaries} from '../storage/living-temporaries.ts';
import {tell} from './terminal.ts';

const exitCodes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/** Ends the program when it is asked to: temporary files are removed, and what is published stays whole in any case. */
export function endOnSignal(): void {
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      removeTemporaries();
      tell('interrupted; nothing is left half-written\n');
      process.exit(exitCode);
    });
  }
}

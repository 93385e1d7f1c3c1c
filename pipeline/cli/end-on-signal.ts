import {removeTemporaries} from '../storage/living-temporaries.ts';
import {tell} from './terminal.ts';

const exitCodes = {SIGHUP: 129, SIGINT: 130, SIGTERM: 143} as const;

/** Ends the program when it is asked to: temporary files are removed, and what is published stays whole in any case. Who asks
 *  again meanwhile is already being served. */
export function endOnSignal(): void {
  let isEnding = false;
  for (const [signal, exitCode] of Object.entries(exitCodes)) {
    process.on(signal, async () => {
      if (isEnding) return;
      isEnding = true;
      await removeTemporaries();
      tell('interrupted; nothing is left half-written\n');
      process.exit(exitCode);
    });
  }
}

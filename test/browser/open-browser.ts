import {existsSync} from 'node:fs';
import {type Browser, chromium} from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Why tests in a browser can't run here; undefined where they can. Under CI a missing browser is a failure. */
export const noBrowser =
  existsSync(executablePath) || process.env.CI
    ? undefined
    : `no Chromium at ${executablePath}: apt-get install chromium, or set CHROMIUM to its path`;

export function openBrowser(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({executablePath, args: [...flags, ...more]});
}

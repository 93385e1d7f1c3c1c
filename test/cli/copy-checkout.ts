import {cpSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {temporaryFolder} from './write-small-story.ts';

/** Pipeline and templates in a folder of their own, to be changed. */
export function copyCheckout(): string {
  const checkout = temporaryFolder();
  for (const part of ['pipeline', 'report-templates', 'package.json', 'package-lock.json']) {
    cpSync(part, join(checkout, part), {recursive: true});
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

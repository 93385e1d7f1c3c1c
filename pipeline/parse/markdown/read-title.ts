import {parseDocument as parseYaml} from 'yaml';
import type {Problem} from '../block.ts';

/** Front matter longer than this is not looked into. */
const frontMatterLimit = 65_536;

/** The `title` of front matter, which is given with its fences. What can't be read of it is told (`front-matter-invalid`). */
export function readTitle(source: string): {title?: string; problems: Problem[]} {
  const value = source.replace(/^.*/, '').replace(/(?<!.).*$/, '');
  if (value.length > frontMatterLimit) return {problems: [tell(`it has ${value.length} characters`)]};
  if (source.startsWith('+++')) {
    const quoted = /^title[ \t]*=[ \t]*"([^"\n]*)"/m.exec(value)?.[1];
    return {...(quoted === undefined ? {} : {title: quoted}), problems: []};
  }
  const document = parseYaml(value, {logLevel: 'silent', prettyErrors: false});
  const [error] = document.errors;
  if (error) return {problems: [tell(error.message)]};
  const title: unknown = document.contents && 'get' in document.contents ? document.get('title') : undefined;
  return {...(typeof title === 'string' ? {title} : {}), problems: []};
}

function tell(found: string): Problem {
  return {
    offset: 0,
    rule: 'front-matter-invalid',
    reason: `the front matter can't be read (${found}), so that it gives no title: mend it`,
    severity: 'warning',
  };
}

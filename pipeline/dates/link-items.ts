import type {Found} from './expression.ts';
import {isAny} from './guards/words.ts';
import type {Link} from './item.ts';
import {hasClass, type Token} from './token.ts';

/** How two neighbouring expressions of a passage are joined; undefined where they aren't.
 *  Between them stand a dash, "to", "until", "and", "or" or a comma, at most with small words around. */
export function linkItems(tokens: readonly Token[], left: Found, right: Found): Link | undefined {
  const gap = tokens.slice(left.to, Math.min(right.from, left.to + 5));
  if (gap.length === 0 || right.from - left.to > 4) return undefined;
  const joint = gap.find((token) => !hasClass(token, 'comma')) ?? gap[0];
  if (!joint || !gap.every(isSmall)) return undefined;
  const before = tokens[left.from - 1];
  if (hasClass(joint, 'dash') || hasClass(joint, 'slash')) return gap.length <= 2 ? 'through' : undefined;
  if (hasClass(joint, 'to') || hasClass(joint, 'until')) return 'through';
  if (hasClass(joint, 'and') && hasClass(before, 'between')) return 'between';
  if (!isAny(joint, 'and', 'or', 'comma')) return undefined;
  return gap.every((token) => isAny(token, 'and', 'or', 'comma', 'the')) ? 'and' : 'beside';
}

function isSmall(token: Token): boolean {
  return isAny(token, 'dash', 'slash', 'to', 'until', 'and', 'or', 'comma', 'lead', 'the');
}

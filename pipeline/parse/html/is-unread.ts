import type {Element} from 'hast';
import {chromeClasses, chromeElements, chromeRoles, outerChromeElements, unreadElements} from './chrome.ts';

/** Whether people don't read an element as part of the document: not text, hidden, or there to lead elsewhere.
 *  `inner`: inside an article, whose header and footer belong to it. */
export function isUnread({tagName, properties}: Element, inner: boolean): boolean {
  if (unreadElements.has(tagName) || chromeElements.has(tagName)) return true;
  if (!inner && outerChromeElements.has(tagName)) return true;
  if (properties.hidden !== undefined && properties.hidden !== null && properties.hidden !== false)
    return true;
  if (properties.ariaHidden === 'true') return true;
  if (typeof properties.role === 'string' && chromeRoles.has(properties.role)) return true;
  const classes = Array.isArray(properties.className) ? properties.className : [];
  return tagName !== 'body' && classes.some((name) => chromeClasses.has(String(name).toLowerCase()));
}

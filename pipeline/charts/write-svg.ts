import type {Element} from 'xast';
import {toXml} from 'xast-util-to-xml';

/** A drawing as well-formed XML. */
export function writeSvg(svg: Element): string {
  return toXml(svg, {closeEmptyElements: true, tightClose: true}).replaceAll(']]>', ']]&gt;');
}

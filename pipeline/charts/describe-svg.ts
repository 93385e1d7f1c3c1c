import type {Element} from 'xast';
import type {SelfCitation} from './cite-figure.ts';
import {xml} from './define-fades.ts';

/** Puts into a drawing what it shows and where it comes from: `title`, `desc`, and Dublin Core as `metadata`. */
export function describeSvg(svg: Element, about: SelfCitation): Element {
  const {title, description, source, rights, digest, address, full} = about;
  const write = (name: string, value: string) => xml(name, {}, [{type: 'text', value}]);
  const terms = [
    write('dc:title', title),
    write('dc:description', description),
    write('dc:source', source),
    write('dc:rights', rights),
    write('dc:identifier', `sha256:${digest}`),
    write('dcterms:bibliographicCitation', full),
  ];
  const names = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
  };
  const metadata = xml('metadata', {}, [
    xml('rdf:RDF', names, [xml('rdf:Description', {'rdf:about': address ?? ''}, terms)]),
  ]);
  return {
    ...svg,
    attributes: {...svg.attributes, role: 'img'},
    children: [write('title', title), write('desc', description), metadata, ...svg.children],
  };
}

import type {Verdict} from '../../report-templates/verdict.ts';
import type {RichText} from '../model/figure.ts';
import {nameBriefly, nameFully} from '../model/source-name.ts';
import type {FrontMatter} from '../model/story.ts';
import type {Check, Claim, SeriesTally, Tally} from '../model/tally.ts';

/** What the checks of a series against the claims about it found, for readers: where they agree, where they part,
 *  and what to be careful about. Empty where the tally is no series, or nothing is claimed about it. */
export function describeFindings(
  tally: Tally | undefined,
  all: readonly Check[],
  front: Pick<FrontMatter, 'sources' | 'tallies'>,
): Verdict[] {
  if (tally?.type !== 'series') return [];
  const checks = all
    .filter(({role}) => role === 'finding')
    .flatMap((check) => {
      const claim = tally.claims.find(({id}) => check.id.startsWith(`${id}.`));
      return claim ? [{check, claim}] : [];
    });
  const cautions = listCautions(front, tally);
  const told = (verdict: Check['verdict']) =>
    checks
      .filter(({check}) => check.verdict === verdict)
      .map(({check, claim}) => citeFinding(withoutCaution(check, cautions), claim, front.sources));
  const parts = [
    {name: 'They agree', findings: told('agrees')},
    {name: 'They part', findings: told('disagrees')},
    {
      name: 'A caution',
      findings: [...(checks.length ? cautions.map((words) => [words]) : []), ...told('cannot-tell')],
    },
  ];
  return parts.filter(({findings}) => findings.length);
}

function listCautions({tallies}: Pick<FrontMatter, 'tallies'>, series: SeriesTally): string[] {
  const against = (tallies ?? []).flatMap((tally) =>
    tally.type === 'claims'
      ? tally.topics.flatMap(({claims}) => claims.flatMap((claim) => claim['check-against'] ?? []))
      : [],
  );
  return against.flatMap(({series: id, caution}) => (id === series.id && caution ? [caution] : []));
}

function withoutCaution(check: Check, cautions: readonly string[]): Check {
  const caution = cautions.find((words) => check.reason.endsWith(words));
  return caution === undefined ? check : {...check, reason: check.reason.slice(0, -caution.length).trim()};
}

/** What the source says leads to its date; each number after it to what was compared: the claim's sentence and the
 *  record's figures. */
function citeFinding(check: Check, claim: Claim, sources: FrontMatter['sources']): RichText {
  const {reason} = check;
  const {label, date} = claim;
  const quote = `“${label}”`;
  const after = reason.indexOf(quote) < 0 ? 0 : reason.indexOf(quote) + quote.length;
  const dated = reason.startsWith(` (${date.display})`, after) ? after + date.display.length + 3 : after;
  const said = reason.slice(0, dated).replace(/^The source says/, `${nameSpeaker(claim, sources)} says`);
  const at = said.lastIndexOf(date.display);
  const cited = at < 0 ? [said] : [said.slice(0, at), date, said.slice(at + date.display.length)];
  return [...cited, ...citeNumbers(check, reason.slice(dated))].filter((part) => part !== '');
}

/** With several sources, who says it: by publisher where that tells them apart. */
function nameSpeaker({date}: Claim, sources: FrontMatter['sources']): string {
  const about = sources.find(({file}) => file === date.citations[0]?.path);
  if (!about || sources.length < 2) return 'The source';
  const brief = nameBriefly(about);
  return sources.filter((source) => nameBriefly(source) === brief).length > 1 ? nameFully(about) : brief;
}

/** Numbers and decades, whole: `6,974`, `1960s`. */
const number = /(\d[\d,]*\ds?|\d)/;

function citeNumbers({id, aspect, citations}: Check, words: string): RichText {
  if (!citations.length) return [words];
  return words.split(number).map((part, index) =>
    index % 2
      ? {
          id: `${id}.${part}`,
          type: 'number' as const,
          display: part,
          provenance: 'computed' as const,
          how: `Compared by the check of ${aspect}: the claim’s sentence with the record’s figures.`,
          citations,
        }
      : part,
  );
}

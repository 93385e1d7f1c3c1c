import type {Verdict} from '../../report-templates/verdict.ts';
import type {RichText} from '../model/figure.ts';
import type {Story} from '../model/story.ts';
import type {Check, Tally} from '../model/tally.ts';
import type {ReportContext} from './open-report.ts';

/** What the checks of a series against the claims about it found, for readers: where they agree, where they part,
 *  and what to be careful about. Empty where the tally is no series, or nothing is claimed about it. */
export function describeFindings(tally: Tally | undefined, {tallies, story}: ReportContext): Verdict[] {
  if (tally?.type !== 'series') return [];
  const about = tally.claims.map(({id}) => `${id}.`);
  const checks = tallies.checks.filter(
    ({role, id}) => role === 'finding' && about.some((start) => id.startsWith(start)),
  );
  const cautions = listCautions(story);
  const told = (verdict: Check['verdict']) =>
    checks
      .filter((check) => check.verdict === verdict)
      .map((check) => citeFinding(withoutCaution(check, cautions)));
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

function listCautions({front}: Story): string[] {
  return (front.tallies ?? []).flatMap((tally) =>
    tally.type === 'claims'
      ? tally.topics.flatMap(({claims}) => claims.flatMap((claim) => claim['check-against']?.caution ?? []))
      : [],
  );
}

function withoutCaution(check: Check, cautions: readonly string[]): Check {
  const caution = cautions.find((words) => check.reason.endsWith(words));
  return caution === undefined ? check : {...check, reason: check.reason.slice(0, -caution.length).trim()};
}

/** Each number of a finding carries what was compared: the claim's sentence and the record's figures. */
function citeFinding({id, aspect, reason, citations}: Check): RichText {
  if (!citations.length) return [reason];
  return reason.split(/(\d[\d,]*\d|\d)/).map((part, index) =>
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

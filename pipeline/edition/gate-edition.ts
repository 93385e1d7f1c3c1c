import type {EditionValue, Finding, ReadSource} from '../model/edition.ts';
import type {EditionContent} from './read-edition.ts';
import type {ComparedEdition} from './read-sentences.ts';

/** Editions that lose more than this share of their facts, and more than `fewFacts`, are held. */
const lostShare = 0.2;
const fewFacts = 2;

/** Why an edition must not replace the current one by itself, by the rules of the gate; empty: it may.
 *  Facts are events and quantities; one counts as lost when its sentence is gone or no longer gives it. */
export function gateEdition(next: ComparedEdition, current: ComparedEdition): Finding[] {
  return [
    ...failedChecks(next),
    ...changedPins(next, current),
    ...goneSources(next, current),
    ...lostFacts(next, current),
  ];
}

/** Why an edition must not be published by itself even where nothing stands yet. An error in a source leaves that source
 *  out, and readers are told; whether it may be missing is `goneSources`' to say. */
export function failedChecks({manifest, checks: {checks, messages}}: EditionContent): Finding[] {
  const failed = checks.filter(({role, verdict}) => role === 'gate' && verdict !== 'agrees');
  const errors = messages.filter(({severity, path}) => severity === 'error' && path === manifest.story.path);
  return [
    ...failed.map(({id, reason}): Finding => ({rule: 'check-failed', reason: `${id}: ${reason}`})),
    ...errors.map(
      ({path, line, column, reason}): Finding => ({
        rule: 'error-message',
        reason: `${path}:${line}:${column}: ${reason}`,
      }),
    ),
  ];
}

function changedPins(next: EditionContent, current: EditionContent): Finding[] {
  const now = new Map(next.values.values.map((value) => [value.id, value]));
  const before = new Map(current.values.values.map((value) => [value.id, value]));
  const pins = [...new Set([...current.values.pins, ...next.values.pins])].sort();
  return pins.flatMap((id): Finding[] => {
    const [old, fresh] = [before.get(id), now.get(id)];
    if (!old || (fresh && isSameValue(old, fresh))) return [];
    return [
      {rule: 'pin-changed', reason: `${id} was ${old.display} and is ${fresh?.display ?? 'no longer there'}`},
    ];
  });
}

/** Whether two values say the same, wherever it stands. */
export function isSameValue(a: EditionValue, b: EditionValue): boolean {
  return a.number === b.number && a.edtf === b.edtf && a.display === b.display && a.unit === b.unit;
}

function goneSources(next: EditionContent, current: EditionContent): Finding[] {
  const paths = listUsable(next);
  const gone = [...listUsable(current)].filter((path) => !paths.has(path));
  return gone.map((path) => ({
    rule: 'source-gone',
    reason: `the current edition has the source ${path}, this one hasn't`,
  }));
}

/** The sources that an edition rests on: those that could be read, and held nothing that made them unusable. */
function listUsable({manifest, checks: {messages}}: EditionContent): Set<string> {
  const unusable = new Set(messages.filter(({severity}) => severity === 'error').map(({path}) => path));
  return new Set(manifest.sources.map(({path}) => path).filter((path) => !unusable.has(path)));
}

function lostFacts(next: ComparedEdition, current: ComparedEdition): Finding[] {
  const now = new Set(listFacts(next.differing));
  const lost = listFacts(current.differing).filter((fact) => !now.has(fact)).length;
  const all = countFacts(current);
  if (lost <= fewFacts || lost <= all * lostShare) return [];
  return [
    {
      rule: 'facts-lost',
      reason: `${lost} of the current edition's ${all} facts are no longer there`,
    },
  ];
}

function countFacts({sentences: {sources}}: EditionContent): number {
  const counts = sources.map((source) => ('facts' in source ? source.facts : listFacts([source]).length));
  return counts.reduce((sum, count) => sum + count, 0);
}

function listFacts(sources: readonly ReadSource[]): string[] {
  return sources.flatMap(({path, sentences}) =>
    sentences.flatMap(({events, quantities}) =>
      [...events.map(({id}) => id), ...quantities].map((id) => `${path}#${id}`),
    ),
  );
}

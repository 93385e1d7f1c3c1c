import {stemSet} from '../stem-verb.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Words in -ed that are no verbs, or seldom. */
export const notVerbs = words(`
  red bed indeed need seed speed shed hundred kindred sacred naked wicked rugged beloved aged united so-called unprecedented
  unarmed unrestricted unlimited uninterrupted supposed breed feed deed weed greed exceed proceed succeed creed`);

/** Present forms that mark a clause of what is, not of what happened. */
export const present = words(`
  recognizes recognises recognize recognise remains remain believes believe considers maintains comes
  says argues contains includes consists belongs depends represents requires provides makes gives has have
  follow follows wants exists exist continue continues seems appears becomes know knows
  respects enjoys regards operates operate allows prohibits`);

/** What lasts instead of happening. Copulas stand in find-verbs.ts. */
export const stative = stemSet(`
  remain stay seem appear be have want wish desire believe think know consider regard hope fear doubt need like love hate prefer
  belong contain include consist comprise depend exist live reside own possess lack differ resemble mean concern involve
  tend continue keep last persist enjoy understand see feel represent constitute reflect require deserve matter suit
  alarm irritate concern restrain base locate populate situate compose interest divide relate dedicate devote pertain
  strain influence exceed oppose outnumber worry expect intend seek-to hold-that share speak-of dominate rely await remember owe fit equal correspond`);

/** Verbs that take no object: after a noun and before a preposition they are the verb of the clause. */
export const intransitive = stemSet(`
  arrive depart travel return flee emigrate migrate move march retreat advance land sail fly go come fall rise grow decline improve
  deteriorate worsen collapse end begin start commence occur happen take-place emerge erupt break cease die perish resign gather meet
  agree disagree protest rebel revolt surrender capitulate withdraw vote continue resume converge diverge intensify escalate expand cool warm
  decrease increase drop dwindle serve work participate cooperate negotiate appear disappear culminate result last
  apologize apologise complain refer respond react reply speak talk fail succeed proceed intervene interfere step settle immigrate vanish survive
  merge thaw stagnate stop peak double triple halve plummet soar shrink accede visit side ally clash graduate compete preside lead live stay
  abstain dissolve disintegrate persist run act call stand sign act declare demonstrate strike align split defect turn converted
  attack look insist contribute object belong retire enter secede consent succumb amount total remain recover lapse expire attend win lose`);

/** They link a subject with what it is. */
export const copulas = stemSet('remain seem appear stay');

/** Past forms that are nouns or adjectives as often. */
export const nounLike = words(
  'cut put set hit let split spread shut shed left quit rid lay felt saw found led rose thought lost beat shot lead',
);

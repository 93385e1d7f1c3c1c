import type {EventKind} from '../../model/extract.ts';

export interface KindEntry {
  readonly kind: EventKind;
  /** How sure the words are: 3 names the kind, 2 belongs to it mostly, 1 hints. */
  readonly weight: 1 | 2 | 3;
  /** Verbs as bases, compared by stem. */
  readonly verbs?: string;
  /** Nouns and adjectives, singular or as they stand. */
  readonly nouns?: string;
  readonly note: string;
  readonly source: string;
}

const cameo = 'CAMEO event codebook 1.1b3 (Schrodt 2012)';
const gdeltThemes = 'own reading of diplomatic histories';

/** Words that tell the kind of an event, as data. The kind with the highest sum wins; the order here settles ties. */
export const kindEntries: readonly KindEntry[] = [
  {
    kind: 'treaty',
    weight: 3,
    verbs: 'ratify accede',
    nouns:
      'treaty treaties agreement agreements pact convention protocol accord accords armistice concordat declaration-of-friendship',
    note: 'instruments of international law and what is done with them',
    source: `${cameo}, 057 sign formal agreement; Vienna Convention on the Law of Treaties, art. 2`,
  },
  {
    kind: 'treaty',
    weight: 2,
    verbs: 'sign initial conclude',
    note: 'signing and concluding',
    source: `${cameo}, 057`,
  },
  {
    kind: 'military',
    weight: 3,
    verbs:
      'invade attack bomb shell besiege capture conquer occupy annex raid torpedo ambush liberate mobilize mobilise surrender capitulate',
    nouns:
      'war invasion battle siege offensive counteroffensive bombing bombardment raid armistice ceasefire coup uprising occupation defeat',
    note: 'use of force between armed sides',
    source: `${cameo}, 18–20 assault, fight, mass violence`,
  },
  {
    kind: 'military',
    weight: 2,
    verbs: 'fight defeat retreat withdraw advance deploy land march destroy sink kill',
    nouns:
      'army troops forces soldiers navy fleet military intervention mission arms weapons aircraft partisans mobilization missile missiles',
    note: 'armed forces, their means and movements',
    source: `${cameo}, 15 exhibit force posture`,
  },
  {
    kind: 'refugee',
    weight: 3,
    verbs: 'flee emigrate immigrate expel deport resettle',
    nouns:
      'refugee refugees exile exiles emigrant emigrants émigrés émigré asylum refuge emigration immigration deportation displaced expulsion',
    note: 'people who leave or are driven out',
    source: '1951 Refugee Convention, art. 1; UNHCR master glossary',
  },
  {
    kind: 'trade',
    weight: 3,
    verbs: 'export import trade',
    nouns:
      'trade export exports import imports tariff tariffs embargo customs commerce economic loan credit credits investment sanctions',
    note: 'goods, money and their barriers',
    source: `${cameo}, 061 cooperate economically, 163 impose embargo`,
  },
  {
    kind: 'culture',
    weight: 3,
    verbs: 'publish translate premiere',
    nouns:
      'cultural culture church patriarchate orthodox film films movie movies book books writer writers university school museum exhibition concert language religious olympics scientific educational ecclesiastical bishop',
    note: 'arts, letters, science, schools, churches',
    source: `${cameo}, 04 consult (cultural exchange); ${gdeltThemes}`,
  },
  {
    kind: 'diplomatic',
    weight: 3,
    verbs: 'recognize recognise visit meet accredit',
    nouns:
      'embassy ambassador legation consul consulate diplomatic diplomat envoy chargé charge recognition visit summit relations talks minister-counselor interview letters interests',
    note: 'relations between states, their missions, meetings and words',
    source: `${cameo}, 03–05 consult, cooperate diplomatically; Vienna Convention on Diplomatic Relations`,
  },
  {
    kind: 'diplomatic',
    weight: 2,
    verbs:
      'condemn protest accuse complain inform negotiate mediate sever normalize normalise deteriorate improve refer agree invite denounce summon recall present receive attend announce deliver',
    nouns:
      'conference congress order-of foreign minister secretary bilateral negotiations president leader leaders notes credentials split normalization',
    note: 'statements, protests and contacts of governments',
    source: `${cameo}, 01 make public statement, 11 disapprove, 16 reduce relations`,
  },
  {
    kind: 'political',
    weight: 3,
    verbs: 'elect vote depose abdicate inaugurate nationalize nationalise secede overthrow',
    nouns:
      'election elections referendum constitution parliament independence dissolution breakup republic congress revolution monarchy coup succession',
    note: 'power inside a state, and how states begin and end',
    source: 'COFOG 01.1 executive and legislative organs; Polity IV codebook',
  },
  {
    kind: 'political',
    weight: 2,
    verbs:
      'declare proclaim appoint resign establish form dissolve abolish demonstrate gather enact govern rule protest arrest sentence',
    nouns:
      'demonstrators protest protests law police court minister popularity prime parliamentarians civil authorities',
    note: 'acts of and against governments at home',
    source: `${cameo}, 14 protest, 17 coerce`,
  },
  {
    kind: 'political',
    weight: 1,
    nouns: 'government',
    note: 'who acts, more often than what on',
    source: 'own reading',
  },
];

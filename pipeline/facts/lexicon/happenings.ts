/** Nouns that name a happening, by themselves or with a date; singular. Compiled from the event nouns of TimeML's
 *  annotation guidelines (Saurí et al. 2006, §2.1.1: occurrences) and the vocabulary of diplomatic histories. */
export const happenings: ReadonlySet<string> = new Set(
  `dissolution breakup break-up collapse fall outbreak war defeat victory invasion intervention incursion revolution counterrevolution
  conference congress summit meeting session split agreement treaty pact convention accord accords armistice ceasefire truce protocol
  coup putsch uprising revolt rebellion insurrection mutiny battle siege offensive counteroffensive campaign election elections referendum plebiscite
  assassination execution annexation occupation liberation secession unification reunification partition
  signing exchange visit crisis massacre attack attacks bombing bombardment raid strike riot riots protest protests demonstration
  demonstrations earthquake famine expulsion deportation boycott blockade nationalization nationalisation
  surrender capitulation withdrawal retreat evacuation mobilization mobilisation landing abdication coronation resignation
  appointment inauguration establishment foundation founding creation abolition declaration proclamation ratification accession
  restoration resumption severance purge trial incident affair clash skirmish ambush hijacking kidnapping explosion accident disaster
  talks negotiations ultimatum petition reform reforms act constitution olympics games expedition voyage stampede arrest`
    .trim()
    .split(/\s+/),
);

/** Prepositions that lead from a happening in the background to what is told: the two happen at two times, or may. */
export const backgroundPrepositions: ReadonlySet<string> = new Set([
  'after',
  'following',
  'since',
  'ahead',
  'before',
  'contrary',
  'despite',
  'until',
  'till',
  'prior',
  'by',
  'like',
  'as',
  'unlike',
  'from',
  'including',
  'because',
  'due',
  'owing',
  'about',
  'against',
  'aftermath',
  'wake',
  'eve',
]);

/** Those of them that put what is told close to the happening: its date is implied. */
export const nearbyPrepositions: ReadonlySet<string> = new Set([
  'after',
  'following',
  'ahead',
  'before',
  'prior',
  'aftermath',
  'wake',
  'eve',
]);

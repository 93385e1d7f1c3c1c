/** Words that a full stop follows without an end of sentence, whatever comes next; in lower case. */
export const neverFinal: ReadonlySet<string> = wordsOf(
  `mr mrs ms mx dr prof gen col maj capt cpt cmdr cdr lt sgt cpl pvt adm brig rev fr msgr hon pres gov sen rep amb sts st ste mt ft
  messrs mme mlle supt insp det atty vs v cf viz e.g i.e eg ie ca approx ibid`,
);

/** Words that a full stop belongs to before a number, and that otherwise end a sentence like any word. */
export const beforeNumbers: ReadonlySet<string> = wordsOf(
  'no nos p pp para paras art arts fig figs ch chap sec sect vol vols c op r bd nr',
);

/** Words that a full stop belongs to, and that may stand at the end of a sentence too. */
export const maybeFinal: ReadonlySet<string> = wordsOf(
  `jr sr esq inc ltd co corp bros bn dept univ assn ave blvd rd etc al ed eds trans transl jan feb mar apr jun jul aug sep sept oct nov dec
  mon tue tues wed thu thur thurs fri sat sun a.m p.m b.c a.d b.c.e c.e d.c ph.d m.d b.a m.a est dist km mi min hrs pct wis calif mass`,
);

/** Words that open a sentence and are not part of a name: after them, a doubtful full stop was an end. */
export const openers: ReadonlySet<string> = new Set(
  `A After All Although An And Another Any As At Because Before Both But By Despite During Each Even Every Finally First Following For From
  Further Furthermore He Her Here His How However If In Instead It Its Later Many Meanwhile Moreover Most Neither Nevertheless No Nobody None
  Nor Not Nothing Now Of On Once One Only Or Other Others Our Over Several She Since So Some Soon Still Such That The Their Then There
  Therefore These They This Those Though Three Through Throughout Thus To Today Two Under Unlike Until Upon We What When Where Whereas Whether
  Which While Who Why With Within Without Yet You`.split(/\s+/),
);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}

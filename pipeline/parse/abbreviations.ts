/** Words that a full stop follows without an end of sentence, whatever comes next. */
export const neverFinal: ReadonlySet<string> = new Set(
  `Mr Mrs Ms Mx Dr Prof Gen Col Maj Capt Cpt Cmdr Lt Sgt Cpl Pvt Adm Brig Rev Fr Msgr Hon Pres Gov Sen Rep Amb Sec St Ste Mt Ft
  Messrs Mme Mlle M Supt Insp Det Atty vs v cf viz e.g i.e eg ie ca c approx ed eds trans transl vol vols no nos pp p para paras art arts
  fig figs chap ch sec sect op ibid al`.split(/\s+/),
);

/** Words that a full stop belongs to, and that may stand at the end of a sentence too. */
export const maybeFinal: ReadonlySet<string> = new Set(
  `Jr Sr Esq Inc Ltd Co Corp Bros Dept Univ Assn Ave Blvd Rd etc Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur
  Thurs Fri Sat Sun a.m p.m B.C A.D B.C.E C.E D.C Ph.D M.D B.A M.A No Nos est dist km mi ft in min hrs`.split(
    /\s+/,
  ),
);

/** Words that open a sentence and are not part of a name: after them, a doubtful full stop was an end. */
export const openers: ReadonlySet<string> = new Set(
  `A After All Although An And Another Any As At Because Before Both But By Despite During Each Even Every Finally First Following For From
  Further Furthermore He Her Here His How However If In Instead It Its Later Many Meanwhile Moreover Most Neither Nevertheless No None Nor Not
  Now Of On Once One Only Or Other Others Our Over Several She Since So Some Soon Still Such That The Their Then There Therefore These They This
  Those Though Three Through Throughout Thus To Today Two Under Unlike Until Upon We What When Where Whereas Whether Which While Who Why With
  Within Without Yet You`.split(/\s+/),
);

/** Closed classes of English words, after Quirk et al., A Comprehensive Grammar of the English Language (1985), ch. 2. */
const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

export const determiners = words(
  'the a an this that these those his her its their our my your some any no every each another both all such either neither which whose what',
);

export const prepositions = words(
  'of in on at to from by with for about against between among amongst into onto through throughout during before after since until till following ' +
    'under over above below behind beyond within without toward towards upon across along around near inside outside despite except like as per via ' +
    'concerning regarding amid besides including versus off out up down past than because due owing',
);

export const conjunctions = words('and but or nor yet so');

/** They open a clause that depends on another. */
export const subordinators = words(
  'when while where whereas whereby although though because since after before until till once if unless as that whether lest wherein whereupon',
);

/** They open a clause that describes a noun. */
export const relatives = words('which who whom whose that where when');

export const pronouns = words(
  'he she it they we i you who which that this these those him her them us me one himself itself themselves',
);

export const subjectPronouns = words('he she it they we i');

export const modals = words('would will could can may might should must shall cannot');

export const forms = {
  be: words('was were is are am be been being'),
  have: words('has have had having'),
  do: words('did does do'),
} as const;

export const pastAuxiliaries = words('was were had did been');

/** Adverbs that stand between an auxiliary and its verb without ending in -ly. */
export const adverbs = words(
  'not never also already again once even well still nevertheless very just soon then later first ever always often almost further both now ' +
    'however instead therefore thus more most so too thereby twice long ago hardly n’t',
);

export const negations = words('not never no neither nor none nobody nothing hardly n’t');

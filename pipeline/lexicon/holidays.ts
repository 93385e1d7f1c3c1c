/** A holiday as its words in lower case; a movable one has no fixed day. */
export interface Holiday {
  readonly name: string;
  readonly month?: number;
  readonly day?: number;
}

/** Days that English-language history writes by name. */
export const holidays: readonly Holiday[] = [
  {name: 'christmas', month: 12, day: 25},
  {name: 'christmas day', month: 12, day: 25},
  {name: 'christmas eve', month: 12, day: 24},
  {name: 'boxing day', month: 12, day: 26},
  {name: 'new year', month: 1, day: 1},
  {name: "new year's day", month: 1, day: 1},
  {name: "new year's eve", month: 12, day: 31},
  {name: 'independence day', month: 7, day: 4},
  {name: 'bastille day', month: 7, day: 14},
  {name: 'may day', month: 5, day: 1},
  {name: "all saints' day", month: 11, day: 1},
  {name: 'armistice day', month: 11, day: 11},
  {name: 'halloween', month: 10, day: 31},
  {name: "valentine's day", month: 2, day: 14},
  {name: 'epiphany', month: 1, day: 6},
  {name: 'easter'},
  {name: 'easter sunday'},
  {name: 'easter monday'},
  {name: 'good friday'},
  {name: 'palm sunday'},
  {name: 'pentecost'},
  {name: 'passover'},
  {name: 'ramadan'},
  {name: 'thanksgiving'},
  {name: 'hanukkah'},
  {name: 'yom kippur'},
  {name: 'rosh hashanah'},
  {name: 'whitsun'},
  {name: 'ash wednesday'},
  {name: 'holy week'},
];

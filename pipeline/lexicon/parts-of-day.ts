/** Parts of the day by their TIMEX3 code (`TMO` without its T), or the hour that the word names. */
export const partsOfDay: Readonly<Record<string, string>> = {
  morning: 'MO',
  dawn: 'MO',
  daybreak: 'MO',
  sunrise: 'MO',
  noon: '12:00',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  dusk: 'EV',
  sunset: 'EV',
  nightfall: 'NI',
  night: 'NI',
  nighttime: 'NI',
  midnight: '24:00',
  daytime: 'DT',
};

const months = {
  January: 'Jan',
  February: 'Feb',
  March: 'Mar',
  April: 'Apr',
  August: 'Aug',
  September: 'Sept',
  October: 'Oct',
  November: 'Nov',
  December: 'Dec',
} as const;

const names = new RegExp(`\\b(${Object.keys(months).join('|')})\\b`, 'g');

/** A date as displayed, its months as a chart prints them: `19 December 1945` is `19 Dec 1945`. */
export function shortenDate(display: string): string {
  return display.replace(names, (month) => months[month as keyof typeof months]);
}

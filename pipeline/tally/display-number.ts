/** A number as British newspapers print it: `3,141`, `-0.5`, `523.5`. Exact: rounding is the caller's. */
export function displayNumber(number: number): string {
  const [whole = '', fraction] = String(number).split('.');
  if (/e/.test(whole + (fraction ?? ''))) return String(number);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return (fraction === undefined ? grouped : `${grouped}.${fraction}`).replace(/^-/, '−');
}

/** To the nearest multiple of `step`, halves away from zero. */
export function roundTo(number: number, step: number): number {
  const times = Math.sign(number) * Math.round(Math.abs(number) / step);
  return step < 1 ? Number((times * step).toFixed(12)) : times * step;
}

/** The exact sum of decimal numbers: 0.1 and 0.2 make 0.3. */
export function sumOf(numbers: readonly number[]): number {
  const places = Math.max(0, ...numbers.map((number) => String(number).split('.')[1]?.length ?? 0));
  const scale = 10 ** Math.min(places, 12);
  return numbers.reduce((sum, number) => sum + Math.round(number * scale), 0) / scale;
}

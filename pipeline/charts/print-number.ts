/** A number with commas between thousands, as on an axis: `6,000`, `-1,250.5`. */
export function printNumber(value: number): string {
  const [whole = '', fraction] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Round numbers from `least` to `most`, both covered from within, at most `count` of them beside zero. */
export function roundNumbers(least: number, most: number, count: number): number[] {
  const rough = (most - least) / count;
  if (!(rough > 0)) return [least];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const numbers: number[] = [];
  for (let turn = Math.ceil(least / step); ; turn += 1) {
    const number = Number((turn * step).toPrecision(12));
    if (number > most) break;
    numbers.push(number);
  }
  return numbers;
}

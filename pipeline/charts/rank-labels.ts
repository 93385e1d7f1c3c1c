/** The indexes of labels in the order in which they are kept: by rank, and within a rank spread over the whole, so that
 *  what is dropped isn't all at one end. */
export function rankLabels(ranks: readonly number[]): number[] {
  const order = ranks.map((_, index) => ({index, spread: reverseBits(index)}));
  const rank = (index: number) => ranks[index] ?? 0;
  return order.sort((a, b) => rank(a.index) - rank(b.index) || a.spread - b.spread).map(({index}) => index);
}

/** The van der Corput sequence in base 2, as an integer: the next index always falls into the widest gap. */
function reverseBits(index: number): number {
  let reversed = 0;
  for (let bit = 0; bit < 30; bit += 1) reversed = reversed * 2 + ((index >> bit) & 1);
  return reversed;
}

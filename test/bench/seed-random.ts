/** Numbers in [0, 1) that are the same for the same seed: Lehmer's generator, modulo 2³¹ − 1. */
export function seedRandom(seed: number): () => number {
  const modulus = 2_147_483_647;
  let state = (Math.abs(seed) % (modulus - 1)) + 1;
  const next = () => {
    state = (state * 48_271) % modulus;
    return state / modulus;
  };
  // Neighbouring seeds begin alike.
  for (let i = 0; i < 8; i++) next();
  return next;
}

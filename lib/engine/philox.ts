import {
  PHILOX_MULTIPLIER_0,
  PHILOX_MULTIPLIER_1,
  PHILOX_ROUNDS,
  PHILOX_STEP_0,
  PHILOX_STEP_1,
} from "./shared/numbers.ts";

/** Four random numbers of 32 bits for each counter of four and key of two: nothing is remembered between calls. */
export type Words = [number, number, number, number];

/**
 * Philox 4×32 with ten rounds, in place: `counter` becomes the four random numbers.
 *
 * Salmon, Moraes, Dror & Shaw, 2011, "Parallel Random Numbers: As Easy as 1, 2, 3".
 */
export function philox(counter: Words, key0: number, key1: number): void {
  for (let round = 0; round < PHILOX_ROUNDS; round++) {
    const [a, b, c, d] = counter;
    counter[0] = (highWord(PHILOX_MULTIPLIER_1, c) ^ b ^ key0) >>> 0;
    counter[1] = Math.imul(PHILOX_MULTIPLIER_1, c) >>> 0;
    counter[2] = (highWord(PHILOX_MULTIPLIER_0, a) ^ d ^ key1) >>> 0;
    counter[3] = Math.imul(PHILOX_MULTIPLIER_0, a) >>> 0;
    key0 = (key0 + PHILOX_STEP_0) >>> 0;
    key1 = (key1 + PHILOX_STEP_1) >>> 0;
  }
}

/** The upper 32 bits of a product of two numbers of 32 bits. */
function highWord(a: number, b: number): number {
  const aHigh = a >>> 16, aLow = a & 0xffff, bHigh = b >>> 16, bLow = b & 0xffff;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  const carry = aLow * bHigh + (middle % 65536);
  return (aHigh * bHigh + Math.floor(middle / 65536) + Math.floor(carry / 65536)) >>> 0;
}

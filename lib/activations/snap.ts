/**
 * A number x, or the kink itself if x is what the kink is in float32: there 0.3 is 0.30000001, and a number of a matrix
 * that was meant to lie at a kink of 0.3 does, on every engine and in Keras.
 */
export function snap(x: number, kink: number): number {
  return x === Math.fround(kink) ? kink : x;
}

/**
 * Whether there is no NaN and no infinity among the numbers. Both have all bits of the exponent set, so that adding one
 * to it reaches the sign bit: of a large data set, that is the quickest check.
 */
export function allFinite(data: Float32Array): boolean {
  const bits = new Int32Array(data.buffer, data.byteOffset, data.length);
  const carry = (i: number) => (bits[i] & 0x7fffffff) + 0x00800000;
  let all = 0, i = 0;
  for (; i + 8 <= bits.length; i += 8) {
    all |= carry(i) | carry(i + 1) | carry(i + 2) | carry(i + 3) |
      carry(i + 4) | carry(i + 5) | carry(i + 6) | carry(i + 7);
  }
  for (; i < bits.length; i++) all |= carry(i);
  return all >= 0;
}

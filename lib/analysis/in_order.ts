/** The numbers of `rows` examples, in the order in which they were given. */
export function inOrder(rows: number): Uint32Array {
  return Uint32Array.from({ length: rows }, (_, i) => i);
}

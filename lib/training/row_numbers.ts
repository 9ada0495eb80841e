/** The numbers of the rows from `from` to before `end`, in their order. */
export function rowNumbers(from: number, end: number): Uint32Array<ArrayBuffer> {
  return Uint32Array.from({ length: end - from }, (_, i) => from + i);
}

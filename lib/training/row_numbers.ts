/** The numbers of the rows from `from` to before `end`, in their order. */
export function rowNumbers(from: number, end: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(end - from);
  for (let i = 0; i < numbers.length; i++) numbers[i] = from + i;
  return numbers;
}

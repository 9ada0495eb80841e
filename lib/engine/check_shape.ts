/**
 * Refuses blocks without numbers: no routine has to think of them.
 *
 * @throws {RangeError} If `rows` or `cols` is not a whole number ≥ 1.
 */
export function checkShape(rows: number, cols: number): void {
  if (Number.isInteger(rows) && Number.isInteger(cols) && rows >= 1 && cols >= 1) return;
  throw new RangeError(
    `engine: expected a block of at least 1 row and 1 column but found ${rows} × ${cols}.`,
  );
}

/** Where it is there, it says how `JSON.stringify` writes a value. */
const { rawJSON } = JSON as { readonly rawJSON?: (text: string) => number };

/** Rows as `JSON.stringify` is to get them: it would write −0 as 0, although JSON has both. */
export function withSignedZeros(rows: number[][]): number[][] {
  if (rawJSON === undefined) return rows;
  const isNegativeZero = (value: number) => Object.is(value, -0);
  return rows.map((row) =>
    row.some(isNegativeZero)
      ? row.map((value) => isNegativeZero(value) ? rawJSON("-0") : value)
      : row
  );
}

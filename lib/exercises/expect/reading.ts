/** How far off a curve may be, in parts of the y axis: some pixels. */
export const TOLERANCE = 0.015;
/** Where curves are looked at, in parts of the x axis: so close that one wrong point of 81 is seen. */
export const PLACES: readonly number[] = Array.from({ length: 79 }, (_, i) => (i + 0.37) / 79);

/** Three digits: a drawing has no more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

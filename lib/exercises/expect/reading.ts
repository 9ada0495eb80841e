/** How far off a curve may be, in parts of the y axis: some pixels. */
export const TOLERANCE = 0.015;
/** Where curves are looked at, in parts of the x axis: not at the ends, nor at 0, where functions meet or jump. */
export const PLACES = [0.03, 0.14, 0.27, 0.38, 0.47, 0.56, 0.69, 0.81, 0.96];

/** Three digits: a drawing has no more. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

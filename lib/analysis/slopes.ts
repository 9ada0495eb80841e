/** The slopes of a function on either side of a place, and between. */
export interface Slopes {
  readonly least: number;
  readonly most: number;
  /** How far both may be off because numbers have sixteen digits. */
  readonly rounding: number;
}

/**
 * The slopes of `f` as the number `values[at]` moves, which is put back in the end.
 *
 * Each side from three values of `f`: where it is smooth both agree to h², where there is a corner each has its own. A
 * central difference, as for activations without a derivative, would mix the two sides of a corner.
 */
export function slopesAt(values: Float64Array, at: number, f: () => number): Slopes {
  const value = values[at];
  // A power of two, so that value ± h is as exact as can be.
  const h = 2 ** (-18 + Math.max(0, Math.ceil(Math.log2(Math.abs(value) || 1))));
  const valueAt = (x: number) => {
    values[at] = x;
    return f();
  };
  const here = valueAt(value);
  const side = (h: number) =>
    (4 * valueAt(value + h) - valueAt(value + 2 * h) - 3 * here) / (2 * h);
  const right = side(h), left = side(-h);
  values[at] = value;
  return {
    least: Math.min(left, right),
    most: Math.max(left, right),
    rounding: 64 * Number.EPSILON * Math.max(Math.abs(here), Number.MIN_VALUE) / h,
  };
}

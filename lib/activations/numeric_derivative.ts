/**
 * f′ from five values of f: the error is about h⁴ · f⁽⁵⁾ / 30, and that of rounding about ε · f / h. Away from kinks both
 * stay below 1e-8 · max(1, |f′|) for functions whose details are 1/10 wide or more. (Abramowitz & Stegun 1964, 25.3.6.)
 */
export function numericDerivative(f: (x: number) => number): (x: number) => number {
  return (x) => difference(f, x, stepAt(x));
}

/** A power of two, so that x ± h is exact near 0; it grows with x as the last digits of f do. */
function stepAt(x: number): number {
  return 2 ** (-12 + Math.round(Math.log2(Math.max(1, Math.abs(x))) / 2));
}

function difference(f: (x: number) => number, x: number, h: number): number {
  const [left2, left, right, right2] = [x - 2 * h, x - h, x + h, x + 2 * h];
  return (8 * (f(right) - f(left)) - (f(right2) - f(left2))) / (12 * h);
}

/** A point at which a given derivative is not that of f. */
export interface Disagreement {
  readonly x: number;
  readonly given: number;
  readonly numeric: number;
}

/**
 * Compares a given derivative with the numeric one between −8 and 8. Points where f has a corner, jumps or is NaN are
 * skipped: a difference says nothing there.
 */
export function findDisagreement(
  f: (x: number) => number,
  derivative: (x: number) => number,
): Disagreement | null {
  // An odd step, so that it misses corners, which are mostly at round numbers.
  for (let x = -7.973; x < 8; x += 0.1037) {
    const numeric = difference(f, x, 2 ** -12), finer = difference(f, x, 2 ** -13);
    const tolerance = 1e-6 * Math.max(1, Math.abs(numeric));
    if (!(Math.abs(numeric - finer) <= tolerance)) continue;
    const given = derivative(x);
    if (!(Math.abs(given - numeric) <= 10 * tolerance)) return { x, given, numeric };
  }
  return null;
}

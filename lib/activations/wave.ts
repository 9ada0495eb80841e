/**
 * sin(ax) and cos(ax), also far out, where the rounding of ax would turn the angle: by a radian at 1e16.
 */
export function sineAndCosine(a: number, x: number): [sine: number, cosine: number] {
  const angle = a * x, rest = roundedOff(a, x, angle);
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  if (rest === 0) return [sine, cosine];
  const [s, c] = [Math.sin(rest), Math.cos(rest)];
  return [sine * c + cosine * s, cosine * c - sine * s];
}

/** a · b − product, exactly (Dekker 1971): the halves of a and b have 26 bits, so that their products are not rounded. */
function roundedOff(a: number, b: number, product: number): number {
  const [highA, lowA] = halves(a), [highB, lowB] = halves(b);
  const rest = highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
  // Beyond 1e300 the splitting overflows.
  return Number.isFinite(rest) ? rest : 0;
}

function halves(x: number): [high: number, low: number] {
  const scaled = 134217729 * x; // 2²⁷ + 1
  const high = scaled - (scaled - x);
  return [high, x - high];
}

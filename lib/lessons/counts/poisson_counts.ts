/** The golden ratio's share: its multiples fill the interval from 0 to 1 evenly, wherever one stops. */
const GOLDEN = 0.618034;

/** Counts that scatter around means, one for each, as a Poisson distribution says. They are the same each time. */
export function poissonCounts(means: readonly number[]): number[] {
  return means.map((mean, i) => countAt((i * GOLDEN) % 1, mean));
}

/** The count up to which this share of all counts goes. */
function countAt(share: number, mean: number): number {
  let count = 0, next = Math.exp(-mean); // the share of 0, then of 1, 2, …
  for (let sum = next; share > sum && next > 0; sum += next) next *= mean / ++count;
  return count;
}

import { extent } from "../../drawing/curve.ts";
import type { Interval } from "../../drawing/plane.ts";
import type { NamedNumbers } from "../numbers_of.ts";

/** How the numbers of one name are spread over bins of equal width. */
export interface Spread {
  name: string;
  /** The share of all numbers in each bin, 0 to 1. */
  shares: number[];
  count: number;
  mean: number;
  deviation: number;
  least: number;
  greatest: number;
  /** The share that is exactly 0. */
  zeros: number;
  /** How many lie outside the domain, and how many are NaN or infinite. */
  outside: number;
  notFinite: number;
}

/** All finite numbers, from the smallest to the greatest; from −1 rather than −0.998, and never of length 0. */
export function domainOf(all: readonly NamedNumbers[]): Interval {
  const extents = all.flatMap(({ values }) => extent(Array.from(values)));
  const [low, high] = extent(extents);
  if (Number.isNaN(low)) return [-1, 1];
  if (low === high) return [low - 0.5, high + 0.5];
  const step = 10 ** Math.floor(Math.log10(high - low)) / 2;
  const [below, above] = [Math.floor(low / step) * step, Math.ceil(high / step) * step];
  const near = (high - low) / 50;
  return [low - below < near ? below : low, above - high < near ? above : high];
}

/** Counts numbers in bins; the last bin includes both its ends. */
export function spreadOf(
  { name, values }: NamedNumbers,
  [from, to]: Interval,
  bins: number,
): Spread {
  const counts = new Array<number>(bins).fill(0);
  let [zeros, outside, notFinite, sum] = [0, 0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!Number.isFinite(value)) {
      notFinite++;
      continue;
    }
    sum += value;
    if (value === 0) zeros++;
    if (value < from || value > to) outside++;
    else counts[Math.min(bins - 1, Math.floor((value - from) / (to - from) * bins))]++;
  }
  const count = values.length, finite = count - notFinite;
  const mean = sum / finite;
  let squares = 0;
  for (let i = 0; i < count; i++) {
    if (Number.isFinite(values[i])) squares += (values[i] - mean) ** 2;
  }
  const [least, greatest] = extent(Array.from(values));
  return {
    name,
    shares: counts.map((value) => value / Math.max(1, count)),
    count,
    mean,
    deviation: Math.sqrt(squares / finite),
    least,
    greatest,
    zeros: zeros / Math.max(1, count),
    outside,
    notFinite,
  };
}

import type { About, Extremum } from "./facts.ts";

/** What is known of a function that is x on the right and a line of this slope on the left. */
export function aboutLeftSlope(
  slope: number,
): Pick<About, "monotonicity" | "smoothness" | "symmetry" | "extrema"> {
  const extrema: Extremum[] = slope < 0 ? [{ kind: "minimum", x: 0, y: 0 }] : [];
  return {
    monotonicity: slope > 0 ? "increasing" : slope === 0 ? "nondecreasing" : "not monotonic",
    smoothness: slope === 1 ? "smooth" : "corners",
    symmetry: slope === 1 ? "odd" : slope === -1 ? "even" : undefined,
    extrema,
  };
}

/** What such a function does, in a sentence; `usual` for a slope from 0 to 1. */
export function summaryOfLeftSlope(slope: number, usual: string): string {
  if (slope === 1) return "Gives back what it gets: with this slope both sides are one line.";
  if (slope === 0) return "The same as ReLU: with this slope nothing comes through on the left.";
  if (slope === -1) return "The absolute value.";
  if (slope < 0) return "Gives a positive number on either side of 0.";
  if (slope > 1) return "Makes negative numbers larger, and leaves positive ones alone.";
  return usual;
}

/** The advantages that there are with this slope. */
export function prosOfLeftSlope(slope: number, usual: string): string {
  return slope === 0 ? "Cheap, and hidden layers are sparse, as with ReLU." : usual;
}

import type { DrawnCurve, Panel } from "../../figures/mod.ts";
import { PLACES, TOLERANCE } from "./reading.ts";

/** Where a curve is not f, as far as the panel shows f; undefined if it is. */
export function deviation(
  { pieces }: DrawnCurve,
  f: (x: number) => number,
  panel: Panel,
): { x: number; y?: number } | undefined {
  const [low, high] = panel.y;
  let seen = 0;
  for (const place of PLACES) {
    const x = panel.x[0] + place * (panel.x[1] - panel.x[0]);
    const y = f(x);
    const tolerance = TOLERANCE * (high - low);
    if (!(y > low + tolerance && y < high - tolerance)) continue;
    const drawn = heightAt(pieces, x);
    if (drawn === undefined || !(Math.abs(drawn - y) <= tolerance)) return { x, y: drawn };
    seen += 1;
  }
  return seen > 0 ? undefined : { x: (panel.x[0] + panel.x[1]) / 2 };
}

/** What is wrong with a curve that should be f, if that can be seen. */
export function causeOfDeviation(
  curve: DrawnCurve,
  f: (x: number) => number,
  panel: Panel,
): string | undefined {
  const isOf = (g: (x: number) => number) => deviation(curve, g, panel) === undefined;
  if (isOf((x) => f(-x))) return "It is mirrored: that is f(−x). Does x run from left to right?";
  if (isOf((x) => -f(x))) return "The sign is reversed: that is −f(x).";
  const points = curve.pieces.flat(), slack = TOLERANCE * (panel.y[1] - panel.y[0]);
  const isOnCurve = points.every(([x, y]) => Math.abs(f(x) - y) <= slack);
  if (!isOnCurve) return undefined;
  const xs = points.map(([x]) => x), wide = 0.01 * (panel.x[1] - panel.x[0]);
  const isWhole = Math.min(...xs) <= panel.x[0] + wide && Math.max(...xs) >= panel.x[1] - wide;
  const isDrawn = deviation(curve, f, panel)?.y !== undefined;
  if (isWhole && isDrawn) {
    return "Its points are right, but there are too few of them: take them closer together, every 0.1.";
  }
  return isWhole || isDrawn
    ? undefined
    : "Its points are right, but it does not go from one end of the x axis to the other.";
}

/** The y of a curve at x, between its points. */
function heightAt(pieces: DrawnCurve["pieces"], x: number): number | undefined {
  for (const piece of pieces) {
    for (let i = 1; i < piece.length; i++) {
      const [[x0, y0], [x1, y1]] = [piece[i - 1], piece[i]];
      if (x < Math.min(x0, x1) || x > Math.max(x0, x1) || x0 === x1) continue;
      return y0 + (y1 - y0) * (x - x0) / (x1 - x0);
    }
  }
}

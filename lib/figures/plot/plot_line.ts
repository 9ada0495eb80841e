import { colorsOf, paleOpacity } from "../drawing/colors.ts";
import { type Curve, curveOf } from "../drawing/curve.ts";
import type { Interval } from "../drawing/plane.ts";
import { differenceStep, drawnDerivative, type PlotFunction } from "./plot_function.ts";

/** A graph to be drawn. */
export interface Line {
  text: string;
  color: string;
  /** How much of the ground shows through, 1 for nothing; by default 1. */
  opacity?: number;
  curve: Curve;
  /** Pixels; where lines cover one another the ones below are wider, so that all can be seen. */
  width: number;
  bold: boolean;
  dashed: boolean;
}

/** The graph of each function and, after it, that of its derivative if it has one. */
export function linesOf(fs: PlotFunction[], domain: Interval, caller = "plot"): Line[] {
  const colors = colorsOf(fs.map(({ family }) => family));
  return fs.flatMap(({ name, f, derivative, needsDerivative }, i) => {
    const curve = curveOf(f, domain);
    if (curve.pieces.length === 0) {
      throw new RangeError(
        `${caller}: expected ${name} to be finite somewhere from ${domain[0]} to ${
          domain[1]
        } but found ` +
          `${f(domain[0])} at ${domain[0]}, and no number after it; choose another domain.`,
      );
    }
    const width = Math.min(5.5, 3.5 + (fs.length - 1 - i));
    const line: Line = { text: name, color: colors[i], curve, width, bold: true, dashed: false };
    const slope = derivative
      ? curveOf(derivative, domain)
      : needsDerivative
      ? numericSlope(f, curve, domain)
      : undefined;
    if (!slope) return [line];
    return [line, {
      text: name + "′",
      color: colors[i],
      opacity: paleOpacity(colors[i]),
      curve: slope,
      width: 2,
      bold: false,
      dashed: true,
    }];
  });
}

/** The curve of a numeric derivative, which says nothing about f′ where it jumps. */
function numericSlope(f: (x: number) => number, { jumps }: Curve, domain: Interval): Curve {
  const derivative = drawnDerivative(f, jumps.map(({ x }) => x));
  const farthest = Math.max(1, ...domain.map(Math.abs));
  const slope = curveOf(derivative, domain, 3 * differenceStep(f) * farthest);
  return { ...slope, jumps: slope.jumps.map((jump) => ({ ...jump, value: NaN })) };
}

import { numberFrom, readOptions } from "../../options/mod.ts";
import type { Dataset } from "../dataset.ts";
import { points, type ToyOptions } from "./points.ts";

/** The options of `toy.circles`. */
export interface CirclesOptions extends ToyOptions {
  /** The radius of the inner circle, from 0 to 1; by default 0.5. */
  readonly factor?: number;
}

/**
 * A circle of radius 1 and a smaller one inside: the boundary has to close on itself. As in scikit-learn's
 * `make_circles`, whose inner circle has a radius of 0.8.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function circles(options: CirclesOptions = {}): Dataset {
  options = readOptions("toy.circles", options, ["samples", "noise", "seed", "factor"]);
  const { noise = 0.1, factor = 0.5 } = options;
  numberFrom("toy.circles", "factor", factor, 0, 1);
  return points("toy.circles", { ...options, noise }, ["outer", "inner"], (label, index, count) => {
    const angle = 2 * Math.PI * index / count;
    const radius = label === 0 ? 1 : factor;
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
}

import { readOptions } from "../../options/mod.ts";
import type { Dataset } from "../dataset.ts";
import { points, type ToyOptions } from "./points.ts";

/**
 * Two half circles of radius 1, each with its end inside the other: no straight line parts them, one bend nearly does.
 * As in scikit-learn's `make_moons`.
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function moons(options: ToyOptions = {}): Dataset {
  options = readOptions("toy.moons", options, ["samples", "noise", "seed"]);
  const { noise = 0.1 } = options;
  return points("toy.moons", { ...options, noise }, ["upper", "lower"], (label, index, count) => {
    const angle = Math.PI * index / Math.max(1, count - 1);
    return label === 0
      ? [Math.cos(angle), Math.sin(angle)]
      : [1 - Math.cos(angle), 0.5 - Math.sin(angle)];
  });
}

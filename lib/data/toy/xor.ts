import { readOptions } from "../../options/mod.ts";
import type { Dataset } from "../dataset.ts";
import { points, type ToyOptions } from "./points.ts";

/** How far the points keep from the axes, where nothing could tell the classes apart. */
const GAP = 0.05;

/**
 * Points all over the square from −1 to 1, in the class of their quadrant: whether the signs of the coordinates are the
 * same or differ. The classic task that a network without a hidden layer cannot learn (Minsky & Papert, "Perceptrons",
 * 1969).
 *
 * @throws {RangeError} If an option is unknown or out of range.
 */
export function xor(options: ToyOptions = {}): Dataset {
  options = readOptions("toy.xor", options, ["samples", "noise", "seed"]);
  const { noise = 0 } = options;
  const names = ["same sign", "opposite signs"];
  return points("toy.xor", { ...options, noise }, names, (label, _index, _count, random) => {
    const x1 = GAP + (1 - GAP) * random.uniform();
    const x2 = GAP + (1 - GAP) * random.uniform();
    const side = random.integer(2) === 0 ? 1 : -1;
    return [side * x1, label === 0 ? side * x2 : -side * x2];
  });
}

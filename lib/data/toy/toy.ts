import { blobs } from "./blobs.ts";
import { circles } from "./circles.ts";
import { moons } from "./moons.ts";
import { spirals } from "./spirals.ts";
import { wave } from "./wave.ts";
import { xor } from "./xor.ts";

/**
 * Small made-up sets to watch a network learn: points in the plane with their classes, and a wave to be learned as a
 * function. Names and forms are those of scikit-learn where it has them; all lie within about −2 and 2, so nothing needs
 * scaling.
 *
 * @example Two moons, the same ones each time
 * ```ts
 * import { toy } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { x, labels, classNames } = toy.moons({ samples: 300, noise: 0.1, seed: 1 });
 * assertEquals(x.shape, [300, 2]);
 * assertEquals(labels.filter((label) => label === 1).length, 150);
 * assertEquals(classNames, ["upper", "lower"]);
 * assertEquals(toy.moons({ samples: 300, noise: 0.1, seed: 1 }).x, x);
 * ```
 *
 * @example The others
 * ```ts
 * import { toy } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(toy.spirals({ arms: 3, turns: 1.5, seed: 1 }).classNames, ["arm 1", "arm 2", "arm 3"]);
 * assertEquals(toy.circles({ factor: 0.3, seed: 1 }).classNames, ["outer", "inner"]);
 * assertEquals(toy.xor({ seed: 1 }).classNames, ["same sign", "opposite signs"]);
 * assertEquals(toy.blobs({ centers: 4, noise: 0.3, seed: 1 }).classNames.length, 4);
 * assertEquals(toy.wave({ samples: 50, seed: 1 }).y.shape, [50, 1]);
 * ```
 */
export const toy = { moons, circles, spirals, xor, blobs, wave };

import { activationFor } from "../../activations/lookup.ts";
import type { Matrix, Rows } from "../../engine/mod.ts";
import { getInitializer } from "../../network/initializers.ts";
import { inOwnName, itemsOf, shown } from "../../options/mod.ts";
import { type FollowOptions, followSignal, type Signal } from "./follow_signal.ts";

const MEASURES = ["mean", "variance", "size"] as const;
const MOST_NETWORKS = 100;

/**
 * Sends a signal through several stacks of untrained layers, and gives one of the numbers that {@linkcode followSignal}
 * measures, layer by layer: for `plotByLayer`. Its name says by what a network differs from the others: what its layers apply, how
 * their weights start, or both.
 *
 * @param x A row an example.
 * @param networks The layers of each.
 * @param measure "mean", "variance" or "size".
 * @throws {TypeError} If networks are no list.
 * @throws {RangeError} If x is not rows of numbers, two networks apply and start the same, or an option or the measure is
 * unknown or out of range.
 *
 * @example
 * ```ts
 * import { followSignals } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const networks = [{ activation: "relu", kernelInitializer: "heNormal" }, { activation: "tanh" }];
 * const sizes = followSignals([[1, -1]], networks, "size");
 * assertEquals(Object.keys(sizes), ["relu, heNormal", "tanh, glorotUniform"]);
 * ```
 */
export function followSignals(
  x: Rows | Matrix,
  networks: readonly FollowOptions[],
  measure: keyof Signal,
): Record<string, number[]> {
  if (!MEASURES.includes(measure)) {
    throw new RangeError(
      `followSignals: expected measure to be "mean", "variance" or "size" but found ${
        shown(measure)
      }.`,
    );
  }
  return inOwnName("followSignals", () => {
    const like = '[{ activation: "relu" }]';
    const all = itemsOf("followSignals", "networks", networks, { like, most: MOST_NETWORKS });
    const followed = (all as FollowOptions[]).map((network) => ({
      name: nameOf(network),
      values: followSignal(x, network).map((signal) => signal[measure]),
    }));
    const found: Record<string, number[]> = {};
    for (const { name, values } of followed) {
      const short = named(name, followed.map((each) => each.name));
      if (Object.hasOwn(found, short)) {
        throw new RangeError(
          `followSignals: expected networks that differ in activation or kernelInitializer but found ${
            name.join(", ")
          } twice.`,
        );
      }
      found[short] = values;
    }
    return found;
  });
}

/** What a network applies, and how its weights start. */
type Name = readonly [activation: string, start: string];

function nameOf({ activation, kernelInitializer }: FollowOptions): Name {
  const start = getInitializer(
    "followSignals",
    "kernelInitializer",
    kernelInitializer,
    "glorotUniform",
  );
  return [activationFor("followSignals", activation).name, start.name];
}

/** Only that by which the networks differ. */
function named([activation, start]: Name, all: readonly Name[]): string {
  if (all.every((other) => other[1] === start)) return activation;
  if (all.every((other) => other[0] === activation)) return start;
  return `${activation}, ${start}`;
}

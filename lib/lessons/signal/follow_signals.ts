import { activationFor } from "../../activations/lookup.ts";
import type { Matrix, Rows } from "../../engine/mod.ts";
import { getInitializer } from "../../network/initializers.ts";
import { inOwnName, itemsOf, shown } from "../../options/mod.ts";
import { type FollowOptions, followSignal, type Signal } from "./follow_signal.ts";

const MEASURES = ["mean", "variance", "size"] as const;
const MOST_NETWORKS = 100;

/**
 * Sends a signal through several stacks of untrained layers, and gives one of the numbers that {@linkcode followSignal}
 * measures, layer by layer, under what the layers apply and how their weights start: for `plotByLayer`.
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
    const found: Record<string, number[]> = {};
    for (const network of all as FollowOptions[]) {
      const signals = followSignal(x, network);
      const name = nameOf(network);
      if (Object.hasOwn(found, name)) {
        throw new RangeError(
          `followSignals: expected networks that differ in activation or kernelInitializer but found "${name}" twice.`,
        );
      }
      found[name] = signals.map((signal) => signal[measure]);
    }
    return found;
  });
}

function nameOf({ activation, kernelInitializer }: FollowOptions): string {
  const start = getInitializer(
    "followSignals",
    "kernelInitializer",
    kernelInitializer,
    "glorotUniform",
  );
  return `${activationFor("followSignals", activation).name}, ${start.name}`;
}

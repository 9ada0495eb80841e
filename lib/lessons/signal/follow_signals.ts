import type { Matrix, Rows } from "../../engine/mod.ts";
import { inOwnName, isPlain, shown } from "../../options/mod.ts";
import { type FollowOptions, followSignal, type Signal } from "./follow_signal.ts";

const MEASURES = ["mean", "variance", "size"] as const;

/**
 * Sends a signal through several stacks of untrained layers, and gives one of the numbers that {@linkcode followSignal}
 * measures, layer by layer: for `plotByLayer`.
 *
 * @param x A row an example.
 * @param networks By name, the layers of each.
 * @param measure "mean", "variance" or "size".
 * @throws {TypeError} If networks are none.
 * @throws {RangeError} If x is not rows of numbers, or an option or the measure is unknown or out of range.
 *
 * @example
 * ```ts
 * import { followSignals } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const networks = { relu: { activation: "relu" }, tanh: { activation: "tanh", layers: 20 } };
 * const { relu, tanh } = followSignals([[1, -1]], networks, "size");
 * assertEquals([relu.length, tanh.length], [50, 20]);
 * ```
 */
export function followSignals(
  x: Rows | Matrix,
  networks: Readonly<Record<string, FollowOptions>>,
  measure: keyof Signal,
): Record<string, number[]> {
  if (!isPlain(networks) || Object.keys(networks).length === 0) {
    throw new TypeError(
      `followSignals: expected networks by name, such as { tanh: { activation: "tanh" } }, but found ${
        isPlain(networks) ? "none" : shown(networks)
      }.`,
    );
  }
  if (!MEASURES.includes(measure)) {
    throw new RangeError(
      `followSignals: expected measure to be "mean", "variance" or "size" but found ${
        shown(measure)
      }.`,
    );
  }
  return inOwnName("followSignals", () => {
    const followed = Object.entries(networks).map(([name, network]) => [
      name,
      followSignal(x, network).map((signal) => signal[measure]),
    ]);
    return Object.fromEntries(followed);
  });
}

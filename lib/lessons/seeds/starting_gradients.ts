import { gradientFlow } from "../../analysis/mod.ts";
import { checkedSeed } from "../../engine/mod.ts";
import { inOwnName, readOptions } from "../../options/mod.ts";
import {
  answersOf,
  type Build,
  COMMON_OPTIONS,
  networkBuilder,
  type SeedExamples,
  type Variant,
} from "./named_networks.ts";

/** What the networks of {@linkcode startingGradients} have in common. */
export interface StartingGradientsOptions extends Variant {
  /** Fixes the first weights; by default 1. */
  seed?: number;
}

/**
 * How large the gradient is in each layer of several networks before they have learned anything, from the input to the
 * output: the root mean square over all units and examples. For `plotByLayer`.
 *
 * @param networks For each name what is special about the network, or a function that builds it from the seed.
 * @param examples What the loss is computed of.
 * @throws {TypeError} If networks or examples are none.
 * @throws {RangeError} If an option is unknown or out of range, or the examples do not fit.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const networks = { sigmoid: { activation: "sigmoid" }, tanh: { activation: "tanh" } };
 * const { sigmoid, tanh } = nl.startingGradients(networks, nl.toy.moons({ seed: 1 }), { depth: 8 });
 * assert(sigmoid[0] < tanh[0] / 100);
 * ```
 */
export function startingGradients(
  networks: Readonly<Record<string, Variant | Build>>,
  examples: SeedExamples,
  options: StartingGradientsOptions = {},
): Record<string, number[]> {
  return inOwnName("startingGradients", () => {
    options = readOptions("startingGradients", options, [...COMMON_OPTIONS, "seed"]);
    const { seed = 1, ...shared } = options;
    checkedSeed("startingGradients", seed);
    const build = networkBuilder("startingGradients", networks, examples, shared);
    const sizes = Object.keys(networks).map((name) => {
      const flow = gradientFlow(build(name, seed), examples.x, answersOf(examples));
      return [name, flow.map(({ gradient }) => gradient)];
    });
    return Object.fromEntries(sizes);
  });
}

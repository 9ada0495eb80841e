import type { Matrix } from "../../engine/mod.ts";
import { checkOptions, isPlain, shown } from "../../options/mod.ts";
import { type Answers, Model } from "../../training/mod.ts";
import { denseNetwork, type DenseNetworkOptions, NETWORK_OPTIONS } from "./dense_network.ts";

/** Inputs, and what is to be answered to them: `y`, or else `labels`. */
export interface SeedExamples {
  /** A row an example. */
  x: Matrix | number[][];
  /** What is to be learned, a row an example. */
  y?: Answers;
  /** Or the number of its class, an example each. */
  labels?: Answers;
}

/** What of a network is tried; everything else is the same for all. */
export type Variant = Partial<Omit<DenseNetworkOptions, "inputs" | "seed">>;

/** Builds a compiled network whose first weights the seed fixes: for networks that {@linkcode denseNetwork} does not make. */
export type Build = (seed: number) => Model;

/** The options that networks can have in common. */
export const COMMON_OPTIONS = NETWORK_OPTIONS.filter((name) => !["inputs", "seed"].includes(name));

/**
 * Makes each of the named networks, for a seed.
 *
 * @param examples say how many numbers go in
 * @param shared what the networks have in common
 * @returns a function that builds the network of a name from a seed
 */
export function networkBuilder(
  caller: string,
  networks: Readonly<Record<string, Variant | Build>>,
  examples: SeedExamples,
  shared: Variant,
): (name: string, seed: number) => Model {
  if (!isPlain(networks) || Object.keys(networks).length === 0) {
    throw new TypeError(
      `${caller}: expected networks by name, such as { tanh: { activation: "tanh" } }, but found ${
        isPlain(networks) ? "none" : shown(networks)
      }.`,
    );
  }
  for (const each of Object.values(networks)) {
    if (typeof each !== "function") checkOptions(caller, each, COMMON_OPTIONS);
  }
  const inputs = inputsOf(caller, examples);
  return (name, seed) => {
    const own = networks[name];
    if (typeof own !== "function") return denseNetwork({ ...shared, ...own, inputs, seed });
    const model: unknown = own(seed);
    if (model instanceof Model) return model;
    throw new TypeError(
      `${caller}: expected the function of "${name}" to return a model but found ${shown(model)}.`,
    );
  };
}

/** How many numbers an example has. */
export function inputsOf(caller: string, examples: SeedExamples): number {
  const x = examples?.x;
  const inputs = Array.isArray(x) ? x[0]?.length : x?.cols;
  if (typeof inputs === "number" && answersOf(examples) !== undefined) return inputs;
  throw new TypeError(
    `${caller}: expected examples { x, y }, or { x, labels }, but found ${shown(examples)}.`,
  );
}

/** What is to be answered. */
export function answersOf({ y, labels }: SeedExamples): Answers {
  return (y ?? labels)!;
}

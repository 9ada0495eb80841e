import { didYouMean, plainName, shown } from "../options/mod.ts";
import { type Activation, isActivation } from "./activation.ts";
import { ALIASES } from "./aliases.ts";
import { activations } from "./activations.ts";

/**
 * The name of an activation: one of the catalogue, which an editor completes, or any other spelling or alias of one.
 */
export type ActivationName = keyof typeof activations | (string & Record<never, never>);

/**
 * The activation of a name, whatever its case, spaces, hyphens and underscores; an activation is returned as it is.
 *
 * Names are those of the catalogue and those which Keras, TensorFlow, PyTorch, JAX and TensorFlow.js use.
 *
 * @throws {RangeError} If no activation has that name; the message gives the nearest.
 * @throws {TypeError} If `activation` is neither a name nor an activation.
 *
 * @example
 * ```ts
 * import { getActivation, leakyRelu } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals(getActivation("leaky_relu"), leakyRelu);
 * assertEquals(getActivation("LeakyReLU"), leakyRelu);
 * ```
 */
export function getActivation(activation: ActivationName | Activation): Activation {
  return activationFor("getActivation", activation);
}

/** The same for the option `activation` of the function `caller`. */
export function activationFor(caller: string, activation: unknown): Activation {
  if (isActivation(activation)) return activation;
  const expected = `${caller}: expected activation to be`;
  if (typeof activation !== "string") {
    throw new TypeError(
      `${expected} a name such as "relu" or an activation such as nl.relu but found ${
        typeof activation === "function"
          ? "a plain function; wrap it with defineActivation"
          : shown(activation)
      }.`,
    );
  }
  const found = known.get(plainName(activation));
  if (found !== undefined) return found.activation;
  throw new RangeError(
    `${expected} a known name but found ${shown(activation)}${
      didYouMean(activation, [...known.values()].map(({ name }) => name))
    } Known are ${Object.keys(activations).join(", ")}.`,
  );
}

/** Each name, as it is usually written, and what it means; by the plain name. */
const known = new Map<string, { name: string; activation: Activation }>();
for (const [name, activation] of Object.entries(activations)) {
  known.set(plainName(name), { name, activation });
}
for (const [alias, meaning] of Object.entries(ALIASES)) {
  const [name, params] = typeof meaning === "string" ? [meaning] : meaning;
  const activation: Activation = activations[name];
  const variant = params !== undefined && activation.kind === "scalar"
    ? activation.with(params)
    : activation;
  known.set(plainName(alias), { name: alias, activation: variant });
}

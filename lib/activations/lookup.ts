import { closestMatch } from "leven";
import { type Activation, isActivation } from "./activation.ts";
import { activations } from "./catalogue.ts";

/**
 * What the big libraries call a function, where it differs from our name by more than case and separators, and from
 * layers, which have capitals only.
 */
const ALIASES: Readonly<Record<string, Activation>> = {
  identity: activations.linear,
  none: activations.linear,
  rectifier: activations.relu,
  lrelu: activations.leakyRelu,
  swish: activations.silu,
  hardswish: activations.hardSilu,
  logistic: activations.sigmoid,
  hyperbolictangent: activations.tanh,
  exp: activations.exponential,
  sin: activations.sine,
  relu2: activations.squaredRelu,
  reluSquared: activations.squaredRelu,
  // TensorFlow.js, PyTorch and the checkpoints of language models.
  gelunew: activations.gelu.with({ approximate: true }),
  gelutanh: activations.gelu.with({ approximate: true }),
  gelupytorchtanh: activations.gelu.with({ approximate: true }),
};

/**
 * The activation of a name, whatever its case, spaces, hyphens and underscores; an activation is returned as it is.
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
export function getActivation(activation: string | Activation): Activation {
  if (isActivation(activation)) return activation;
  if (typeof activation !== "string") {
    throw new TypeError(
      `activation: expected a name such as "relu" or an activation such as nl.relu but found ${
        typeof activation === "function"
          ? "a plain function; wrap it with defineActivation"
          : String(activation)
      }.`,
    );
  }
  const wanted = plain(activation);
  const found = byPlainName.get(wanted);
  if (found !== undefined) return found;
  throw new RangeError(
    `activation: expected a known name but found "${activation}"; did you mean "${
      closestMatch(activation, Object.keys(activations))
    }"? Known are ${Object.keys(activations).join(", ")}.`,
  );
}

const plain = (name: string) => name.toLowerCase().replace(/[\s_-]/g, "");

const byPlainName = new Map<string, Activation>([
  ...Object.entries(ALIASES).map(([alias, activation]) => [plain(alias), activation] as const),
  ...Object.entries(activations).map(([name, activation]) => [plain(name), activation] as const),
]);

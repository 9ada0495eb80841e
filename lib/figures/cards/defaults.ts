import { activations, getActivation, type Spelling } from "../../activations/mod.ts";
import { didYouMean, plainName, shown } from "../../options/mod.ts";
import { parameterText } from "../plot/plot_function.ts";
import type { Table } from "../table/table.ts";
import { librariesTable } from "./libraries.ts";

/**
 * The defaults that the libraries take, as a table: of an activation, or of "dense", "adam" and "prelu".
 *
 * @param name The name of an activation, in any spelling, or one of the others.
 * @throws {RangeError} If nothing has that name; the message gives the nearest.
 *
 * @example The slope of leaky ReLU differs from library to library
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * assertStringIncludes(nl.defaults("leaky relu").text, "nn.LeakyReLU       negative_slope = 0.01");
 * ```
 */
export function defaults(name: string): Table {
  const key = typeof name === "string" ? plainName(name) : "";
  if (Object.hasOwn(OTHERS, key)) return librariesTable(OTHERS[key], `Defaults of ${key}`);
  const activation = known(name);
  const params = Object.entries(activation.params).map(([key, value]) => parameterText(key, value));
  const here = params.length > 0 ? params.join(", ") : "nothing to take";
  const spellings = activation.defaults ?? [];
  const nowhere = spellings.length === 0 ? "; the libraries do not have it" : "";
  return librariesTable(spellings, `Defaults of ${activation.name} (here: ${here}${nowhere})`);
}

function known(name: string): ReturnType<typeof getActivation> {
  try {
    return getActivation(name);
  } catch {
    const names = [...Object.keys(activations), ...Object.keys(OTHERS)];
    throw new RangeError(
      `defaults: expected a known name but found ${shown(name)}${
        didYouMean(name, names)
      } Known are ${names.join(", ")}.`,
    );
  }
}

/** Layers and optimizers whose defaults differ as much; read in Keras 3.15.1, PyTorch 2.15, TensorFlow.js 4.22. */
const OTHERS: Readonly<Record<string, readonly Spelling[]>> = {
  dense: [
    { library: "Keras", name: "layers.Dense", defaults: "weights glorot_uniform, biases 0" },
    {
      library: "PyTorch",
      name: "nn.Linear",
      defaults: "weights and biases uniform within ±1/√inputs",
    },
    { library: "TensorFlow.js", name: "layers.dense", defaults: "weights glorotNormal, biases 0" },
  ],
  adam: [
    {
      library: "Keras",
      name: "optimizers.Adam",
      defaults: "learning_rate = 0.001, beta_1 = 0.9, beta_2 = 0.999, epsilon = 1e-7",
    },
    {
      library: "PyTorch",
      name: "optim.Adam",
      defaults: "lr = 0.001, betas = (0.9, 0.999), eps = 1e-8",
    },
    {
      library: "TensorFlow.js",
      name: "train.adam",
      defaults: "learningRate = 0.001, beta1 = 0.9, beta2 = 0.999, epsilon = the backend’s",
    },
  ],
  prelu: [
    { library: "Keras", name: "layers.PReLU", defaults: "α starts at 0, one for each element" },
    { library: "PyTorch", name: "nn.PReLU", defaults: "a starts at 0.25, one for all" },
    {
      library: "TensorFlow.js",
      name: "layers.prelu",
      defaults: "α starts at 0, one for each element",
    },
  ],
};

import { activation } from "./activation_layer.ts";
import { elu, leakyReLU, reLU, softmax, thresholdedReLU } from "./advanced_activations.ts";
import { batchNormalization } from "./batch_normalization.ts";
import { dense } from "./dense.ts";
import { alphaDropout, dropout } from "./dropout.ts";
import { flatten } from "./flatten.ts";
import { average, maximum, minimum, multiply, subtract } from "./elementwise_merges.ts";
import { add, concatenate } from "./merges.ts";
import { gatedLayers } from "./gated_layers.ts";
import { layerNormalization } from "./layer_normalization.ts";
import { normalization } from "./normalization.ts";
import { prelu } from "./prelu.ts";

/**
 * The layers a network is made of, under the names of TensorFlow.js.
 *
 * @example
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [
 *     layers.dense({ units: 3, inputShape: [2] }),
 *     layers.activation({ activation: "relu" }),
 *     layers.dense({ units: 1, activation: "sigmoid" }),
 *   ],
 * });
 * assertEquals(model.countParams(), 13);
 * ```
 */
export const layers = {
  dense,
  activation,
  reLU,
  leakyReLU,
  prelu,
  elu,
  thresholdedReLU,
  softmax,
  add,
  concatenate,
  flatten,
  multiply,
  average,
  maximum,
  minimum,
  subtract,
  batchNormalization,
  layerNormalization,
  normalization,
  dropout,
  alphaDropout,
  ...gatedLayers,
};

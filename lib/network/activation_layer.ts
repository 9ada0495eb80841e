import { type Activation, getActivation } from "../activations/mod.ts";
import { checkOptions } from "../options/mod.ts";
import { activatedUnits, activationRemark, activationStage } from "./activation_stage.ts";
import { inputUnits } from "./input_shape.ts";
import type { Layer } from "./layer.ts";

/** Options of {@linkcode activation}. */
export interface ActivationOptions {
  /** A name such as "relu", or an activation such as `nl.relu`. */
  readonly activation: string | Activation;
  /** By default "activation", "activation_1", … */
  readonly name?: string;
  /** Only for the first layer of a model: how many numbers an example has. */
  readonly inputShape?: readonly [number];
}

/**
 * A layer that applies an activation function to what comes in; one that halves a vector gives half as many numbers.
 *
 * @throws {RangeError} If the activation is unknown.
 */
export function activation(options: ActivationOptions): Layer {
  checkOptions("layers.activation", options, ["activation", "name", "inputShape"]);
  const f = getActivation(options.activation);
  const layer: Layer = {
    className: "Activation",
    name: options.name,
    inputUnits: inputUnits("layers.activation", options.inputShape),
    weights: [],
    hasWeights: false,
    activation: f,
    remark: activationRemark(f),
    outputUnits: (units) => activatedUnits(f, units),
    build: () => {},
    stages: (place) => [activationStage(layer, f, place)],
  };
  return layer;
}

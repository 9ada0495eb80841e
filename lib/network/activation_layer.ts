import { activationFor } from "../activations/lookup.ts";
import type { Activation, ActivationName } from "../activations/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { activatedUnits, activationRemark, activationStage } from "./activation_stage.ts";
import { inputUnits } from "./input_layer.ts";
import { Layer, type LayerOption, type LayerOptions } from "./layer.ts";
import type { Place, Stage } from "./stage.ts";

/** Options of {@linkcode activation}. */
export interface ActivationOptions extends LayerOptions {
  /** A name such as "relu", or an activation such as `nl.relu`. */
  readonly activation: ActivationName | Activation;
}

/** A layer that applies an activation function to what comes in. */
export class ActivationLayer extends Layer {
  readonly className: string;
  override readonly remark?: string;
  override readonly activation: Activation;
  readonly options: Readonly<Record<string, LayerOption>>;

  /**
   * A layer of class `className`, as the summary shows it; `caller` is the function that makes it, and `options` are
   * those that it takes besides the ones of every layer.
   */
  constructor(
    className: string,
    caller: string,
    activation: Activation,
    { name, inputShape }: LayerOptions,
    options: Readonly<Record<string, LayerOption>>,
  ) {
    super(name, inputUnits(caller, inputShape));
    this.className = className;
    this.options = options;
    this.activation = activation;
    this.remark = activationRemark(activation);
  }

  override outputUnits([units]: readonly number[]): number {
    return activatedUnits(this.activation, units);
  }

  override stages(place: Place): Stage[] {
    return [activationStage(this.activation, place, place.inputs[0])];
  }
}

/**
 * A layer that applies an activation function to what comes in.
 *
 * @throws {RangeError} If the activation is unknown.
 */
export function activation(options: ActivationOptions): Layer {
  const caller = "layers.activation";
  options = readLayerOptions(caller, options, ["activation", "name", "inputShape"]);
  const activation = activationFor(caller, options.activation);
  return new ActivationLayer("Activation", caller, activation, options, { activation });
}

import { activationFor } from "../activations/lookup.ts";
import type { Activation, ActivationName } from "../activations/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { activatedUnits, activationRemark, activationStage } from "./activation_stage.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { LayerOption } from "./layer_option.ts";
import type { Shape } from "./shapes.ts";
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
  override readonly takesAnyShape: boolean;
  readonly options: Readonly<Record<string, LayerOption>>;

  /**
   * A layer of class `className`, as the summary shows it; `caller` is the function that makes it, and `options` are
   * those that it takes besides the ones of every layer.
   */
  constructor(
    className: string,
    caller: string,
    activation: Activation,
    given: LayerOptions,
    options: Readonly<Record<string, LayerOption>>,
  ) {
    super(given.name, inputShapeOf(caller, given));
    this.className = className;
    this.options = options;
    this.activation = activation;
    this.takesAnyShape = activation.kind === "scalar";
    this.remark = activationRemark(activation);
  }

  override outputUnits([units]: readonly number[]): number {
    return activatedUnits(this.activation, units);
  }

  override outputShapeOf(shapes: readonly Shape[]): Shape {
    return this.takesAnyShape ? shapes[0] : super.outputShapeOf(shapes);
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

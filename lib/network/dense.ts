import { activationFor } from "../activations/lookup.ts";
import type { Activation, ActivationName } from "../activations/mod.ts";
import { checkRoom } from "../engine/mod.ts";
import { flag, wholeNumber } from "../options/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { activationRemark, activationStage } from "./activation_stage.ts";
import { gatedLayers } from "./gated_layers.ts";
import { getInitializer, type Initializer, type InitializerName } from "./initializers.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import { getRegularizer, type Regularizer, type RegularizerName } from "./regularizers.ts";
import type { Place, Stage } from "./stage.ts";
import type { WeightPlan } from "./weight.ts";

/** Options of {@linkcode dense}. */
export interface DenseOptions extends LayerOptions {
  /** How many numbers come out. */
  readonly units: number;
  /** A name such as "relu", or an activation such as `nl.relu`; by default linear. */
  readonly activation?: ActivationName | Activation;
  /** Whether a bias is added; by default true. */
  readonly useBias?: boolean;
  /** How the weights start: a name such as "heNormal", or `nl.initializers.heNormal()`; by default "glorotUniform". */
  readonly kernelInitializer?: InitializerName | Initializer;
  /** How the biases start; by default "zeros". */
  readonly biasInitializer?: InitializerName | Initializer;
  /** What the size of the weights adds to the loss, such as `nl.regularizers.l2({ l2: 0.01 })`; by default nothing. */
  readonly kernelRegularizer?: RegularizerName | Regularizer;
  /** What the size of the biases adds to the loss; by default nothing. */
  readonly biasRegularizer?: RegularizerName | Regularizer;
  /** Whether training changes the weights; by default true. */
  readonly trainable?: boolean;
}

/**
 * A layer in which every unit sums up all inputs, each with a weight of its own, adds a bias and applies the
 * activation: f(x · W + b).
 *
 * Weights start Glorot uniform, biases at zero, as in Keras.
 *
 * @throws {TypeError} If `useBias` is not true or false.
 * @throws {RangeError} If `units` is not a whole number ≥ 1, the activation or an initializer is unknown,
 * or the activation halves the units.
 *
 * @example One unit that adds
 * ```ts
 * import { layers, Matrix, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [2] })] });
 * model.setWeights([Matrix.from([[1], [1]]), Matrix.from([[0]])]);
 * assertEquals(model.predict([[2, 3]]).toArray(), [[5]]);
 * ```
 */
export function dense(options: DenseOptions): Layer {
  options = readLayerOptions("layers.dense", options, [
    "units",
    "activation",
    "useBias",
    "kernelInitializer",
    "biasInitializer",
    "kernelRegularizer",
    "biasRegularizer",
    "trainable",
    "name",
    "inputShape",
  ]);
  return new Dense(options);
}

/** The options of a dense layer, checked, with the defaults in place. */
type CheckedDenseOptions = {
  readonly units: number;
  readonly activation: Activation;
  readonly useBias: boolean;
  readonly kernelInitializer: Initializer;
  readonly biasInitializer: Initializer;
  readonly kernelRegularizer?: Regularizer;
  readonly biasRegularizer?: Regularizer;
};

class Dense extends Layer {
  readonly className = "Dense";
  override readonly hasWeights = true;
  override readonly remark?: string;
  override readonly activation: Activation;
  readonly options: CheckedDenseOptions;

  constructor(options: DenseOptions) {
    const { units, activation = "linear", useBias = true, name } = options;
    const caller = "layers.dense";
    super(name, inputShapeOf(caller, options));
    const initializer = (
      option: "kernelInitializer" | "biasInitializer",
      byDefault: "glorotUniform" | "zeros",
    ) => getInitializer(caller, option, options[option], byDefault);
    const regularizer = (option: "kernelRegularizer" | "biasRegularizer") =>
      getRegularizer(caller, option, options[option]);
    this.options = {
      units: wholeNumber(caller, "units", units),
      activation: checkKeepsUnits(activationFor(caller, activation)),
      useBias: flag(caller, "useBias", useBias),
      kernelInitializer: initializer("kernelInitializer", "glorotUniform"),
      biasInitializer: initializer("biasInitializer", "zeros"),
      kernelRegularizer: regularizer("kernelRegularizer"),
      biasRegularizer: regularizer("biasRegularizer"),
    };
    this.activation = this.options.activation;
    if (options.trainable !== undefined) {
      this.trainable = flag(caller, "trainable", options.trainable);
    }
    checkRoom(caller, `a layer of ${units} units`, useBias ? 2 * units : units);
    this.remark = activationRemark(this.activation);
  }

  override outputUnits(): number {
    return this.options.units;
  }

  protected override planWeights(inputUnits: number): WeightPlan[] {
    const { units, useBias, kernelInitializer, biasInitializer } = this.options;
    const { kernelRegularizer, biasRegularizer } = this.options;
    const weights: WeightPlan = {
      name: "kernel",
      shape: [inputUnits, units],
      initializer: kernelInitializer,
      fans: { fanIn: inputUnits, fanOut: units },
      regularizer: kernelRegularizer,
    };
    if (!useBias) return [weights];
    const biases: WeightPlan = {
      name: "bias",
      shape: [units],
      initializer: biasInitializer,
      fans: { fanIn: units, fanOut: units },
      regularizer: biasRegularizer,
    };
    return [weights, biases];
  }

  override stages(place: Place): Stage[] {
    const sum = this.#sumStage(place);
    return this.activation.routine === "linear"
      ? [sum]
      : [sum, activationStage(this.activation, place, sum.output)];
  }

  #sumStage({ engine, rows, inputs: [input], gradients }: Place): Stage {
    const [weights, biases = null] = this.weights;
    const output = engine.allocate(rows, this.options.units);
    const weightsGradient = gradients?.get(weights);
    const biasesGradient = biases ? gradients?.get(biases) : null;
    return {
      role: "pre-activation",
      output,
      forward: () => engine.dense(input, weights.value, biases && biases.value, output),
      backward(gradient, [inputGradient]) {
        if (weightsGradient) {
          engine.denseGradients(input, gradient, weightsGradient, biasesGradient!);
        }
        if (inputGradient) engine.denseInputGradient(gradient, weights.value, inputGradient);
      },
    };
  }
}

/** A dense layer gives as many numbers as it has units, so functions such as glu are layers of their own. */
function checkKeepsUnits(activation: Activation): Activation {
  if (activation.kind === "scalar" || !activation.halves) return activation;
  const own = activation.routine !== undefined && Object.hasOwn(gatedLayers, activation.name)
    ? `layers.${activation.name}()`
    : `layers.activation({ activation: ${activation.name} })`;
  throw new RangeError(
    `layers.dense: expected an activation that keeps the number of units but found ${activation.name}, which halves it; add ${own} after the layer.`,
  );
}

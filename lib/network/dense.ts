import { type Activation, getActivation } from "../activations/mod.ts";
import type { Block, Engine, RandomStream } from "../engine/mod.ts";
import { checkOptions, wholeNumber } from "../options/mod.ts";
import { activationRemark, activationStage } from "./activation_stage.ts";
import { glorotUniform } from "./initializers.ts";
import { inputUnits } from "./input_shape.ts";
import type { Layer, Place, Stage, Weight } from "./layer.ts";
import { getRegularizer, type Regularizer } from "./regularizers.ts";

/** Options of {@linkcode dense}. */
export interface DenseOptions {
  /** How many numbers come out. */
  readonly units: number;
  /** A name such as "relu", or an activation such as `nl.relu`; by default linear. */
  readonly activation?: string | Activation;
  /** Whether a bias is added; by default true. */
  readonly useBias?: boolean;
  /** What the size of the weights adds to the loss, such as `nl.regularizers.l2({ l2: 0.01 })`; by default nothing. */
  readonly kernelRegularizer?: string | Regularizer;
  /** What the size of the biases adds to the loss; by default nothing. */
  readonly biasRegularizer?: string | Regularizer;
  /** By default "dense", "dense_1", … */
  readonly name?: string;
  /** Only for the first layer of a model: how many numbers an example has. */
  readonly inputShape?: readonly [number];
}

/**
 * A layer in which every unit sums up all inputs, each with a weight of its own, adds a bias and applies the
 * activation: f(x · W + b).
 *
 * Weights start Glorot uniform, biases at zero, as in Keras.
 *
 * @throws {RangeError} If `units` is not a whole number ≥ 1, or the activation is unknown or halves the units.
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
  checkOptions("layers.dense", options, [
    "units",
    "activation",
    "useBias",
    "kernelRegularizer",
    "biasRegularizer",
    "name",
    "inputShape",
  ]);
  return new Dense(options);
}

class Dense implements Layer {
  readonly className = "Dense";
  readonly hasWeights = true;
  name?: string;
  readonly inputUnits?: number;
  readonly remark?: string;
  readonly activation: Activation;
  readonly #units: number;
  readonly #useBias: boolean;
  readonly #kernelRegularizer?: Regularizer;
  readonly #biasRegularizer?: Regularizer;
  #weights?: { readonly matrix: Weight; readonly biases: Weight | null };

  constructor(options: DenseOptions) {
    const { units, activation = "linear", useBias = true, name, inputShape } = options;
    const regularizer = (option: "kernelRegularizer" | "biasRegularizer") =>
      getRegularizer("layers.dense", option, options[option]);
    this.#units = wholeNumber("layers.dense", "units", units);
    this.activation = checkKeepsUnits(getActivation(activation));
    this.#useBias = useBias;
    this.#kernelRegularizer = regularizer("kernelRegularizer");
    this.#biasRegularizer = regularizer("biasRegularizer");
    this.name = name;
    this.inputUnits = inputUnits("layers.dense", inputShape);
    this.remark = activationRemark(this.activation);
  }

  get weights(): readonly Weight[] {
    if (!this.#weights) return [];
    const { matrix, biases } = this.#weights;
    return biases ? [matrix, biases] : [matrix];
  }

  outputUnits(): number {
    return this.#units;
  }

  build(engine: Engine, inputUnits: number, stream: RandomStream): void {
    if (this.#weights) {
      const { rows } = this.#weights.matrix.value;
      if (rows === inputUnits) return;
      throw new RangeError(
        `layers.dense: expected ${rows} inputs to "${this.name}", as where it was first used, but found ${inputUnits}.`,
      );
    }
    const value = engine.allocate(inputUnits, this.#units);
    engine.write(value, glorotUniform(inputUnits, this.#units, stream));
    this.#weights = {
      matrix: { name: `${this.name}/weights`, value, regularizer: this.#kernelRegularizer },
      biases: this.#useBias
        ? {
          name: `${this.name}/biases`,
          value: engine.allocate(1, this.#units),
          regularizer: this.#biasRegularizer,
        }
        : null,
    };
  }

  stages(place: Place): Stage[] {
    const sum = this.#sumStage(place);
    return this.activation.name === "linear"
      ? [sum]
      : [sum, activationStage(this, this.activation, { ...place, input: sum })];
  }

  #sumStage({ engine, rows, input, gradients }: Place): Stage {
    const { matrix, biases } = this.#weights!;
    const output = engine.allocate(rows, this.#units);
    const gradient = gradients && engine.allocate(rows, this.#units);
    const gradientOf = (weight: Weight | null): Block | null => weight && gradients!.get(weight)!;
    return {
      layer: this,
      role: "pre-activation",
      output,
      gradient,
      forward: () => engine.dense(input.output, matrix.value, biases && biases.value, output),
      backward() {
        if (!gradient) return;
        engine.denseGradients(input.output, gradient, gradientOf(matrix)!, gradientOf(biases));
        if (input.gradient) engine.denseInputGradient(gradient, matrix.value, input.gradient);
      },
    };
  }
}

/** A dense layer gives as many numbers as it has units, so functions such as glu are layers of their own. */
function checkKeepsUnits(activation: Activation): Activation {
  if (activation.kind === "scalar" || !activation.halves) return activation;
  const own = activation.routine === undefined
    ? `layers.activation({ activation: ${activation.name} })`
    : `layers.${activation.name}()`;
  throw new RangeError(
    `layers.dense: expected an activation that keeps the number of units but found ${activation.name}, which halves it; add ${own} after the layer.`,
  );
}

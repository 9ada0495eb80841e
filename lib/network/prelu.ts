import { flag, lengthOf, shown } from "../options/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { getInitializer, type Initializer, type InitializerName } from "./initializers.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import { getRegularizer, type Regularizer, type RegularizerName } from "./regularizers.ts";
import type { Place, Stage } from "./stage.ts";
import type { WeightPlan } from "./weight.ts";

/** Options of {@linkcode prelu}. */
export interface PReLUOptions extends LayerOptions {
  /** How the slopes start; by default at zero, as in Keras (PyTorch starts them at 0.25). */
  readonly alphaInitializer?: InitializerName | Initializer;
  /** What the size of the slopes adds to the loss; by default nothing. */
  readonly alphaRegularizer?: RegularizerName | Regularizer;
  /** [1] for one slope that all units share; by default every unit has its own. */
  readonly sharedAxes?: readonly number[];
  /** Whether training changes the slopes; by default true. */
  readonly trainable?: boolean;
}

/**
 * Leaky ReLU that learns its slopes: x where it is positive, αx elsewhere, with an α for every unit.
 *
 * α learns from min(0, x), summed over the examples. He, Zhang, Ren & Sun, 2015, "Delving Deep into Rectifiers".
 *
 * @throws {RangeError} If `sharedAxes` names another axis than that of the units, or the initializer is unknown.
 *
 * @example
 * ```ts
 * import { initializers, layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const alphaInitializer = initializers.constant({ value: 0.5 });
 * const model = sequential({ layers: [layers.prelu({ alphaInitializer, inputShape: [3] })] });
 * assertEquals(model.countParams(), 3);
 * assertEquals(model.predict([[-2, 0, 2]]).toArray(), [[-1, 0, 2]]);
 * ```
 */
export function prelu(options: PReLUOptions = {}): Layer {
  options = readLayerOptions("layers.prelu", options, [
    "alphaInitializer",
    "alphaRegularizer",
    "sharedAxes",
    "trainable",
    "name",
    "inputShape",
  ]);
  return new PReLU(options);
}

class PReLU extends Layer {
  readonly className = "PReLU";
  override readonly hasWeights = true;
  readonly options: {
    readonly alphaInitializer: Initializer;
    readonly alphaRegularizer?: Regularizer;
    readonly sharedAxes?: readonly number[];
  };

  constructor(options: PReLUOptions) {
    const { alphaInitializer, alphaRegularizer, sharedAxes, name } = options;
    const caller = "layers.prelu";
    super(name, inputShapeOf(caller, options));
    this.options = {
      alphaInitializer: getInitializer(caller, "alphaInitializer", alphaInitializer, "zeros"),
      alphaRegularizer: getRegularizer(caller, "alphaRegularizer", alphaRegularizer),
      sharedAxes: checkAxes(caller, sharedAxes),
    };
    if (options.trainable !== undefined) {
      this.trainable = flag(caller, "trainable", options.trainable);
    }
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  protected override planWeights(inputUnits: number): WeightPlan[] {
    const { alphaInitializer, alphaRegularizer, sharedAxes } = this.options;
    const length = sharedAxes ? 1 : inputUnits;
    return [{
      name: "alpha",
      shape: [length],
      initializer: alphaInitializer,
      fans: { fanIn: length, fanOut: length },
      regularizer: alphaRegularizer,
    }];
  }

  override stages({ engine, rows, inputs: [input], gradients }: Place): Stage[] {
    const [slopes] = this.weights, slopesGradient = gradients?.get(slopes);
    const output = engine.allocate(rows, input.cols);
    return [{
      role: "activation",
      output,
      forward: () => engine.prelu(input, slopes.value, output),
      backward(gradient, [inputGradient]) {
        if (slopesGradient) engine.slopesGradient(input, gradient, slopesGradient);
        if (inputGradient) engine.preluGradient(input, slopes.value, gradient, inputGradient);
      },
    }];
  }
}

/** [1] where the units share one slope; undefined where each has its own. */
function checkAxes(caller: string, axes: unknown): readonly number[] | undefined {
  if (axes === undefined) return undefined;
  const list = lengthOf(axes) === undefined || lengthOf(axes)! > 1
    ? [undefined]
    : Array.from(axes as number[]);
  if (list.every((axis) => axis === 1)) return list.length > 0 ? [1] : undefined;
  throw new RangeError(
    `${caller}: expected sharedAxes to be [1], the units, but found ${shown(axes)}.`,
  );
}

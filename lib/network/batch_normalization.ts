import { flag, numberFrom } from "../options/mod.ts";
import { checkUnitsAxis } from "./advanced_activations.ts";
import { getInitializer, type Initializer } from "./initializers.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer } from "./layer.ts";
import { readLayerOptions } from "./layer_options.ts";
import {
  checkScaleAndShift,
  planScaleAndShift,
  SCALE_AND_SHIFT,
  type ScaleAndShift,
  scaleAndShiftOf,
  type ScaleAndShiftOptions,
} from "./scale_and_shift.ts";
import type { Place, Stage } from "./stage.ts";
import type { WeightPlan } from "./weight.ts";

/** Options of {@linkcode batchNormalization}. */
export interface BatchNormalizationOptions extends ScaleAndShiftOptions {
  /** How much of the moving mean and variance is kept at each step, from 0 up to 1; by default 0.99. */
  readonly momentum?: number;
  /** How the moving mean starts; by default "zeros". */
  readonly movingMeanInitializer?: string | Initializer;
  /** How the moving variance starts; by default "ones". */
  readonly movingVarianceInitializer?: string | Initializer;
}

/**
 * A layer that brings each unit to mean 0 and variance 1, and then scales and shifts it by a γ and a β that are learned.
 *
 * In training, mean and variance are those of the batch. Moving averages of them are kept, and used to predict and to
 * evaluate, and in training, too, where the layer is frozen (`trainable = false`); all as in Keras. Ioffe & Szegedy, 2015,
 * "Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate Shift".
 *
 * @throws {TypeError} If `center` or `scale` is not true or false.
 * @throws {RangeError} If `momentum` is not from 0 up to 1, `epsilon` is negative, or an initializer is unknown.
 *
 * @example
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({
 *   layers: [
 *     layers.dense({ units: 3, useBias: false, inputShape: [2] }),
 *     layers.batchNormalization(),
 *     layers.activation({ activation: "relu" }),
 *   ],
 * });
 * const names = model.getLayer("batch_normalization").weights.map(({ name }) => name.split("/")[1]);
 * assertEquals(names, ["gamma", "beta", "moving_mean", "moving_variance"]);
 * ```
 */
export function batchNormalization(options: BatchNormalizationOptions = {}): Layer {
  options = readLayerOptions("layers.batchNormalization", options, [
    "momentum",
    "movingMeanInitializer",
    "movingVarianceInitializer",
    ...SCALE_AND_SHIFT,
  ]);
  return new BatchNormalization(options);
}

class BatchNormalization extends Layer {
  readonly className = "BatchNormalization";
  override readonly hasWeights = true;
  readonly options: ScaleAndShift & {
    readonly axis: number;
    readonly momentum: number;
    readonly epsilon: number;
    readonly movingMeanInitializer: Initializer;
    readonly movingVarianceInitializer: Initializer;
  };

  constructor(options: BatchNormalizationOptions) {
    const { momentum = 0.99, epsilon = 1e-3, axis, trainable, name } = options;
    const { movingMeanInitializer, movingVarianceInitializer } = options;
    const caller = "layers.batchNormalization";
    super(name, inputShapeOf(caller, options));
    checkUnitsAxis(caller, axis);
    const start = (option: string, value: unknown, byDefault: "zeros" | "ones") =>
      getInitializer(caller, option, value, byDefault);
    this.options = {
      axis: -1,
      momentum: numberFrom(caller, "momentum", momentum, 0, 1),
      epsilon: numberFrom(caller, "epsilon", epsilon, 0),
      ...checkScaleAndShift(caller, options),
      movingMeanInitializer: start("movingMeanInitializer", movingMeanInitializer, "zeros"),
      movingVarianceInitializer: start(
        "movingVarianceInitializer",
        movingVarianceInitializer,
        "ones",
      ),
    };
    if (trainable !== undefined) this.trainable = flag(caller, "trainable", trainable);
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  protected override planWeights(units: number): WeightPlan[] {
    const { movingMeanInitializer: mean, movingVarianceInitializer: variance } = this.options;
    const common = {
      shape: [units],
      fans: { fanIn: units, fanOut: units },
      isStatistic: true,
    } as const;
    return [
      ...planScaleAndShift(this.options, units),
      { ...common, name: "moving_mean", initializer: mean },
      { ...common, name: "moving_variance", initializer: variance },
    ];
  }

  override stages({ engine, rows, inputs: [input], gradients }: Place): Stage[] {
    const { momentum, epsilon } = this.options, settings = { epsilon, floor: 0 }, { cols } = input;
    const { gamma, beta } = scaleAndShiftOf(this.options, this.weights);
    const [movingMean, movingVariance] = this.weights.slice(-2).map(({ value }) => value);
    // A frozen layer takes the moving statistics in training, too.
    const ofBatch = gradients !== null && this.trainable;
    const [mean, variance] = ofBatch
      ? [engine.allocate(1, cols), engine.allocate(1, cols)]
      : [movingMean, movingVariance];
    const output = engine.allocate(rows, cols), keeps = gradients && (gamma ?? beta);
    const normalized = keeps ? engine.allocate(rows, cols) : output;
    const gammaGradient = gamma && gradients?.get(gamma),
      betaGradient = beta && gradients?.get(beta);
    const products = gammaGradient ?? (ofBatch ? engine.allocate(1, cols) : null);
    const sums = betaGradient ?? (ofBatch ? engine.allocate(1, cols) : null);
    return [{
      role: "other",
      output,
      scratch: [
        ...(ofBatch ? [mean, variance] : []),
        ...(keeps ? [normalized] : []),
        ...(products && !gammaGradient ? [products] : []),
        ...(sums && !betaGradient ? [sums] : []),
      ],
      forward() {
        if (ofBatch) engine.columnMoments(input, mean, variance);
        engine.normalizeColumns(input, mean, variance, settings, normalized);
        if (gamma ?? beta) {
          engine.scaleColumns(normalized, gamma && gamma.value, beta && beta.value, output);
        }
      },
      backward(gradient, [inputGradient]) {
        if (products) engine.columnSums(gradient, normalized, products);
        if (sums) engine.columnSums(gradient, null, sums);
        if (!inputGradient) return;
        const batch = ofBatch ? { normalized, sums: sums!, products: products! } : null;
        const factors = gamma && gamma.value;
        engine.normalizeColumnsGradient(
          gradient,
          variance,
          factors,
          settings,
          batch,
          inputGradient,
        );
      },
      ...(ofBatch && {
        advance() {
          engine.blend(movingMean, mean, momentum);
          engine.blend(movingVariance, variance, momentum);
        },
      }),
    }];
  }
}

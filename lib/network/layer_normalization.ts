import { flag, numberFrom } from "../options/mod.ts";
import { checkUnitsAxis } from "./advanced_activations.ts";
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

/**
 * A layer that brings each example to mean 0 and variance 1 over all of its units, and then scales and shifts each unit
 * by a γ and a β that are learned. Training and prediction compute the same, whatever the batch.
 *
 * Ba, Kiros & Hinton, 2016, "Layer Normalization".
 *
 * @throws {TypeError} If `center` or `scale` is not true or false.
 * @throws {RangeError} If `epsilon` is negative, or an initializer is unknown.
 *
 * @example
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.layerNormalization({ epsilon: 0, inputShape: [2] })] });
 * assertEquals(model.predict([[1, 3], [100, 500]]).toArray(), [[-1, 1], [-1, 1]]);
 * ```
 */
export function layerNormalization(options: ScaleAndShiftOptions = {}): Layer {
  options = readLayerOptions("layers.layerNormalization", options, SCALE_AND_SHIFT);
  return new LayerNormalization(options);
}

class LayerNormalization extends Layer {
  readonly className = "LayerNormalization";
  override readonly hasWeights: boolean;
  readonly options: ScaleAndShift & { readonly axis: number; readonly epsilon: number };

  constructor(options: ScaleAndShiftOptions) {
    const { epsilon = 1e-3, axis, trainable, name } = options;
    const caller = "layers.layerNormalization";
    super(name, inputShapeOf(caller, options));
    checkUnitsAxis(caller, axis);
    this.options = {
      axis: -1,
      epsilon: numberFrom(caller, "epsilon", epsilon, 0),
      ...checkScaleAndShift(caller, options),
    };
    this.hasWeights = this.options.center || this.options.scale;
    if (trainable !== undefined) this.trainable = flag(caller, "trainable", trainable);
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  protected override planWeights(units: number): WeightPlan[] {
    return planScaleAndShift(this.options, units);
  }

  override stages({ engine, rows, inputs: [input], gradients }: Place): Stage[] {
    const { gamma, beta } = scaleAndShiftOf(this.options, this.weights), { cols } = input;
    const output = engine.allocate(rows, cols), inverses = engine.allocate(rows, 1);
    const keeps = gradients && (gamma ?? beta);
    const normalized = keeps ? engine.allocate(rows, cols) : output;
    const gammaGradient = gamma && gradients?.get(gamma),
      betaGradient = beta && gradients?.get(beta);
    const factors = gamma && gamma.value, shifts = beta && beta.value, { epsilon } = this.options;
    return [{
      role: "other",
      output,
      scratch: keeps ? [inverses, normalized] : [inverses],
      forward() {
        engine.normalizeRows(input, epsilon, normalized, inverses);
        if (gamma ?? beta) engine.scaleColumns(normalized, factors, shifts, output);
      },
      backward(gradient, [inputGradient]) {
        if (gammaGradient) engine.columnSums(gradient, normalized, gammaGradient);
        if (betaGradient) engine.columnSums(gradient, null, betaGradient);
        if (!inputGradient) return;
        engine.normalizeRowsGradient(gradient, normalized, inverses, factors, inputGradient);
      },
    }];
  }
}

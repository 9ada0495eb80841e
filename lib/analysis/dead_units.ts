import type { Examples } from "../network/mod.ts";
import type { AnyModel } from "../training/mod.ts";
import type { LayerTrace } from "./layer_trace.ts";
import { traceFor } from "./trace.ts";

/** Which units of a layer are dead. */
export interface DeadUnits {
  /** The layer's name. */
  readonly layer: string;
  /** The name of its activation. */
  readonly activation: string;
  /** How many units it has. */
  readonly units: number;
  /** The dead ones, counted from 0. */
  readonly dead: readonly number[];
}

/**
 * Finds the units that no example of x can teach any more, in each layer with an activation: f′ is exactly 0 at the
 * pre-activation of every example, so that no gradient gets through. For relu: those that put out 0 for all of x.
 *
 * Whether a unit is dead depends on x: use the training data, or enough of them.
 *
 * @throws {RangeError} If x does not fit the model, or NaN comes into a layer.
 *
 * @example A bias so low that the second unit never wakes
 * ```ts
 * import { deadUnits, layers, Matrix, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dense({ units: 2, activation: "relu", inputShape: [1] })] });
 * model.setWeights([Matrix.from([[1, 1]]), Matrix.from([[0, -9]])]);
 * assertEquals(deadUnits(model, [[1], [2], [3]]), [
 *   { layer: "dense", activation: "relu", units: 2, dead: [1] },
 * ]);
 * ```
 */
export function deadUnits(model: AnyModel, x: Examples): DeadUnits[] {
  return traceFor("deadUnits", model, x).layers.flatMap((layer) => {
    const { name, activation, output } = layer;
    if (activation?.kind !== "scalar") return [];
    const entry = { layer: name, activation: activation.name, units: output.cols };
    if (layer.preActivation.data.some(Number.isNaN)) {
      throw new RangeError(
        `deadUnits: expected numbers to come into "${name}" but found NaN, of which nothing can be said; ` +
          "look for NaN in x and in the weights.",
      );
    }
    return [{ ...entry, dead: deadIn(layer) }];
  });
}

/** The dead units of a layer that has been traced; none where its activation is not a function of one number. */
export function deadIn(
  { activation, preActivation }: Pick<LayerTrace, "activation" | "preActivation">,
): number[] {
  if (activation?.kind !== "scalar") return [];
  const { rows, cols, data } = preActivation;
  const isDead = (unit: number) => {
    for (let row = 0; row < rows; row++) {
      if (activation.scalarDerivative(data[row * cols + unit]) !== 0) return false;
    }
    return true;
  };
  return Array.from({ length: cols }, (_, unit) => unit).filter(isDead);
}

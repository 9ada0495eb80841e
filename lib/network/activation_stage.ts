import type { Activation } from "../activations/mod.ts";
import type { Layer, Place, Stage } from "./layer.ts";

/** The computation of an activation function on the output of the stage before. */
export function activationStage(layer: Layer, activation: Activation, place: Place): Stage {
  const { engine, rows, input } = place;
  const units = activatedUnits(activation, input.output.cols);
  const output = engine.allocate(rows, units);
  const gradient = place.gradients && engine.allocate(rows, units);
  const common = {
    layer,
    role: "activation",
    activation: activation.name,
    routine: activation.routine,
    output,
    gradient,
  } as const;
  if (activation.kind === "vector") {
    return {
      ...common,
      forward: () => engine.activateRows(activation, input.output, output),
      backward() {
        if (gradient && input.gradient) {
          engine.activateRowsGradient(activation, input.output, output, gradient, input.gradient);
        }
      },
    };
  }
  return {
    ...common,
    forward: () => engine.activate(activation, input.output, output),
    backward() {
      if (gradient && input.gradient) {
        engine.activateGradient(activation, input.output, gradient, input.gradient);
      }
    },
  };
}

/**
 * How many numbers an activation makes of `units`.
 *
 * @throws {RangeError} If it halves them and their number is odd.
 */
export function activatedUnits(f: Activation, units: number): number {
  if (f.kind === "scalar" || !f.halves) return units;
  if (units % 2 === 0) return units / 2;
  throw new RangeError(
    `${f.name}: expected an even number of units, two halves, but found ${units}; give the layer before it one more.`,
  );
}

/** The remark of the summary on a function whose derivative was not given. */
export function activationRemark(activation: Activation): string | undefined {
  return activation.kind === "scalar" && activation.derivativeIsNumeric
    ? `the derivative of ${activation.name} is a numeric difference`
    : undefined;
}

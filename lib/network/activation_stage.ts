import type { Activation } from "../activations/mod.ts";
import type { Layer, Place, Stage } from "./layer.ts";

/** The computation of an activation function on the output of the stage before. */
export function activationStage(layer: Layer, activation: Activation, place: Place): Stage {
  const { engine, rows, input } = place;
  const units = unitsAfter(activation.name, activation, input.output.cols);
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
 * How many numbers come out of an activation of `units` numbers.
 *
 * @throws {RangeError} If it needs two halves and `units` is odd.
 */
export function unitsAfter(caller: string, activation: Activation, units: number): number {
  if (activation.kind === "scalar" || !activation.halves) return units;
  if (units % 2 === 0) return units / 2;
  throw new RangeError(
    `${caller}: expected an even number of inputs, to let one half through by the other, but found ${units}; give the layer before it an even number of units.`,
  );
}

/** The remark of the summary on a function whose derivative was not given. */
export function activationRemark(activation: Activation): string | undefined {
  return activation.kind === "scalar" && activation.derivativeIsNumeric
    ? `the derivative of ${activation.name} is a numeric difference`
    : undefined;
}

import type { Activation } from "../activations/mod.ts";
import type { Block } from "../engine/mod.ts";
import type { Place, Stage } from "./stage.ts";

/** The computation of an activation function on `input`. */
export function activationStage(
  f: Activation,
  { engine, rows }: Place,
  input: Block,
): Stage {
  const output = engine.allocate(rows, activatedUnits(f, input.cols));
  const common = {
    role: "activation",
    activation: f,
    routine: f.routine,
    output,
  } as const;
  if (f.kind === "vector") {
    return {
      ...common,
      forward: () => engine.activateRows(f, input, output),
      backward(gradient, [inputGradient]) {
        if (inputGradient) engine.activateRowsGradient(f, input, output, gradient, inputGradient);
      },
    };
  }
  return {
    ...common,
    forward: () => engine.activate(f, input, output),
    backward(gradient, [inputGradient]) {
      if (inputGradient) engine.activateGradient(f, input, gradient, inputGradient);
    },
  };
}

/**
 * How many numbers an activation makes of `units`.
 *
 * @throws {RangeError} If it halves them and their number is odd.
 */
export function activatedUnits(f: Activation, units: number): number {
  if (f.kind !== "vector" || !f.halves) return units;
  if (units % 2 === 0) return units / 2;
  throw new RangeError(
    `${f.name}: expected an even number of inputs, to let one half through by the other, but found ${units}; give the layer before it an even number of units.`,
  );
}

/** The remark of the summary on a function whose derivative was not given. */
export function activationRemark(f: Activation): string | undefined {
  return f.kind === "scalar" && f.derivativeIsNumeric
    ? `the derivative of ${f.name} is a numeric difference`
    : undefined;
}

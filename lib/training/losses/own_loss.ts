import { checkName } from "../../activations/definition_checks.ts";
import { findDisagreement } from "../../activations/numeric_derivative.ts";
import { checkFunction, readOptions, shown } from "../../options/mod.ts";
import {
  type OwnFunction,
  ownFunction,
  PROBES,
  type TargetDerivative,
  type TargetFunction,
} from "../own/own_function.ts";
import type { Loss } from "./loss.ts";

/** What {@linkcode defineLoss} needs to know: a name and f. */
export interface LossDefinition {
  /** The name, in camelCase. */
  readonly name: string;
  /**
   * The loss of a target and an output: of single numbers, of which the mean over the outputs is taken, or of the rows of
   * one example; it gets what it asks for.
   */
  readonly f: TargetFunction;
  /** How f changes with the output: a number, or a row of them; a numeric difference is used where it is left out. */
  readonly derivative?: TargetDerivative;
}

/**
 * Makes a loss from one function of targets and outputs.
 *
 * It gets plain numbers if it computes with its arguments as they are, and the rows of one example if it looks into them.
 * Without a derivative a numeric difference is used, good to 1e-8 of max(1, |f′|) away from kinks. A function alone can
 * also stand in `compile({ loss: (t, y) => … })`.
 *
 * @throws {TypeError} If `name` is not a string or is empty, `f` or `derivative` is not a function, or `f` does not
 * return a number.
 * @throws {RangeError} If there is an unknown property, f does not change with the output, or the given derivative is
 * not that of f.
 *
 * @example Misses above count three times as much as misses below
 * ```ts
 * import { defineLoss, layers, sequential } from "nonlinear";
 * import { assert } from "@std/assert";
 *
 * const careful = defineLoss({ name: "careful", f: (t, y) => Math.max(3 * (y - t), t - y) });
 * const model = sequential({ layers: [layers.dense({ units: 1, inputShape: [1] })], seed: 1 });
 * model.compile({ optimizer: "adam", loss: careful });
 * const { history } = await model.fit([[0], [1]], [1, 3], { epochs: 20, verbose: 0 });
 * assert(history.loss[19] < history.loss[0]);
 * ```
 */
export function defineLoss(definition: LossDefinition): Loss {
  const caller = "defineLoss";
  definition = readOptions(caller, definition, ["name", "f", "derivative"]);
  const { name, f, derivative } = definition;
  checkName(caller, name);
  checkFunction(caller, `f of ${name}`, f);
  if (derivative !== undefined) checkFunction(caller, `derivative of ${name}`, derivative);
  return lossOf(caller, `f of ${name}`, definition);
}

/**
 * The loss that a function is which stands in `compile`.
 *
 * @throws {TypeError} If it does not make a number of targets and outputs.
 * @throws {RangeError} If it does not change with the output.
 */
export function ownLoss(f: unknown): Loss {
  checkFunction("compile", "loss", f);
  const { name } = f as TargetFunction;
  return lossOf("compile", "loss", { name: name || "loss", f: f as TargetFunction });
}

function lossOf(caller: string, what: string, { name, f, derivative }: LossDefinition): Loss {
  const own = ownFunction(caller, what, f, derivative);
  checkChanges(caller, what, own);
  if (derivative) checkDerivative(caller, name, own, derivative);
  return {
    name,
    options: {},
    values: own.values,
    targets: "numbers",
    fromLogits: false,
    fusedWith: null,
    rows: (engine, { outputs, targets, losses, gradient, scale }) =>
      own.compare(engine, outputs, targets, losses, gradient, scale),
  };
}

/** One that is the same whatever the output teaches nothing: a forgotten argument, or `(yTrue) => …`. */
function checkChanges(caller: string, what: string, { of }: OwnFunction): void {
  const changes = PROBES.some(([targets, outputs]) => {
    const values = [...PROBES.map(([, other]) => other), [3, -2, 0.1]]
      .map((others) => of(targets, others).join());
    return values.some((value) => value !== of(targets, outputs).join() || /NaN/.test(value));
  });
  if (changes) return;
  throw new RangeError(
    `${caller}: expected ${what} to change with its second argument, the output, but it never does: nothing could be learned.`,
  );
}

function checkDerivative(
  caller: string,
  name: string,
  { kind, of }: OwnFunction,
  derivative: TargetDerivative,
): void {
  const slopeAt = (targets: readonly number[], outputs: readonly number[], i: number) =>
    kind === "row"
      ? (derivative([...targets] as never, [...outputs] as never) as readonly number[])?.[i]
      : derivative(targets[i] as never, outputs[i] as never) as number;
  for (const [targets, outputs] of PROBES) {
    for (let i = 0; i < outputs.length; i++) {
      const at = (y: number) => outputs.with(i, y);
      const wrong = findDisagreement(
        (y) => of(targets, at(y))[kind === "row" ? 0 : i],
        (y) => slopeAt(targets, at(y), i),
      );
      if (!wrong) continue;
      const where = kind === "row"
        ? `for the output ${i} of [${at(Number(wrong.x.toFixed(3))).join(", ")}] and the targets [${
          targets.join(", ")
        }]`
        : `at the output ${wrong.x.toFixed(3)} and the target ${targets[i]}`;
      throw new RangeError(
        `${caller}: expected derivative of ${name} to be that of f, which ${where} is ${
          wrong.numeric.toPrecision(7)
        } by differences, but found ${
          typeof wrong.given === "number" ? wrong.given.toPrecision(7) : shown(wrong.given)
        }.`,
      );
    }
  }
}

import { checkIsModel } from "../analysis/check_is_model.ts";
import type { AnyModel } from "../training/mod.ts";

/**
 * The slopes that the PReLU layers of a model have learned: a list of α for each of these layers, from the input to the
 * output. Empty where there are none.
 *
 * @throws {TypeError} If it is no model.
 *
 * @example
 * ```ts
 * import { layers, learnedAlphas, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.prelu({ inputShape: [3] })] });
 * assertEquals(learnedAlphas(model), [[0, 0, 0]]);
 * ```
 */
export function learnedAlphas(model: AnyModel): number[][] {
  checkIsModel("learnedAlphas", model);
  return model.layers.filter(({ className }) => className === "PReLU")
    .map(({ weights: [alpha] }) => Array.from(model.engine.read(alpha.value).data));
}

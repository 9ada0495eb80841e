import { checkIsModel } from "../analysis/check_is_model.ts";
import type { AnyModel } from "../training/mod.ts";

/** The slopes of a PReLU layer. */
export interface LearnedAlphas {
  /** The layer's name. */
  readonly layer: string;
  /** One for each unit, or a single one that all share. */
  readonly alphas: readonly number[];
  /** Their mean. */
  readonly mean: number;
}

/**
 * The slopes that the PReLU layers of a model have learned, from the input to the output.
 *
 * @throws {TypeError} If it is no model.
 *
 * @example
 * ```ts
 * import { layers, learnedAlphas, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.prelu({ inputShape: [3] })] });
 * assertEquals(learnedAlphas(model), [{ layer: "p_re_lu", alphas: [0, 0, 0], mean: 0 }]);
 * ```
 */
export function learnedAlphas(model: AnyModel): LearnedAlphas[] {
  checkIsModel("learnedAlphas", model);
  return model.layers.filter(({ className }) => className === "PReLU")
    .map(({ name, weights: [alpha] }) => {
      const alphas = Array.from(model.engine.read(alpha.value).data);
      const mean = alphas.reduce((sum, value) => sum + value, 0) / alphas.length;
      return { layer: name!, alphas, mean };
    });
}

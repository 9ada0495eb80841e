import { byPlainName, hasMethod } from "../../options/mod.ts";
import { binaryCrossentropy } from "./binary_crossentropy.ts";
import {
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
} from "./categorical_crossentropy.ts";
import { huber } from "./huber.ts";
import { logCosh } from "./log_cosh.ts";
import type { Loss } from "./loss.ts";
import { meanAbsoluteError } from "./mean_absolute_error.ts";
import { meanSquaredError } from "./mean_squared_error.ts";
import { meanSquaredLogarithmicError } from "./mean_squared_logarithmic_error.ts";
import { poisson } from "./poisson.ts";

/** The losses, under the names of Keras in camelCase: call one for other settings than its defaults. */
export const losses = {
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
  binaryCrossentropy,
  meanSquaredError,
  meanAbsoluteError,
  meanSquaredLogarithmicError,
  huber,
  logCosh,
  poisson,
};

/** Keras's short names. */
const ALIASES = {
  bce: "binaryCrossentropy",
  mse: "meanSquaredError",
  mae: "meanAbsoluteError",
  msle: "meanSquaredLogarithmicError",
} as const;

/** The name of a loss: one of `nl.losses` or a short one, which an editor completes, or another spelling of one. */
export type LossName =
  | keyof typeof losses
  | "bce"
  | "mse"
  | "mae"
  | "msle"
  | (string & Record<never, never>);

/**
 * The loss of a name, or a loss as it is.
 *
 * @throws {RangeError} If there is no loss of that name.
 */
export function getLoss(loss: unknown): Loss {
  if (hasMethod(loss, "rows")) return loss as Loss;
  return byPlainName<() => Loss>("compile", "loss", losses, loss, ALIASES)();
}

import { byPlainName, hasMethod } from "../../options/mod.ts";
import { binaryCrossentropy } from "./binary_crossentropy.ts";
import {
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
} from "./categorical_crossentropy.ts";
import { categoricalHinge } from "./categorical_hinge.ts";
import { cosineSimilarity } from "./cosine_similarity.ts";
import { hinge } from "./hinge.ts";
import { huber } from "./huber.ts";
import { klDivergence } from "./kl_divergence.ts";
import { logCosh } from "./log_cosh.ts";
import type { Loss } from "./loss.ts";
import { meanAbsoluteError } from "./mean_absolute_error.ts";
import { meanAbsolutePercentageError } from "./mean_absolute_percentage_error.ts";
import { meanSquaredError } from "./mean_squared_error.ts";
import { meanSquaredLogarithmicError } from "./mean_squared_logarithmic_error.ts";
import { ownLoss } from "./own_loss.ts";
import { poisson } from "./poisson.ts";
import { squaredHinge } from "./squared_hinge.ts";

/** The losses, under the names of Keras in camelCase: call one for other settings than its defaults. */
export const losses = {
  categoricalCrossentropy,
  sparseCategoricalCrossentropy,
  binaryCrossentropy,
  meanSquaredError,
  meanAbsoluteError,
  meanAbsolutePercentageError,
  meanSquaredLogarithmicError,
  huber,
  logCosh,
  poisson,
  hinge,
  squaredHinge,
  categoricalHinge,
  cosineSimilarity,
  klDivergence,
};

/** Keras's short names, and those of TensorFlow.js. */
const ALIASES = {
  bce: "binaryCrossentropy",
  mse: "meanSquaredError",
  mae: "meanAbsoluteError",
  mape: "meanAbsolutePercentageError",
  msle: "meanSquaredLogarithmicError",
  kld: "klDivergence",
  kullbackleiblerdivergence: "klDivergence",
  cosineproximity: "cosineSimilarity",
} as const;

/** The name of a loss: one of `nl.losses` or a short one, which an editor completes, or another spelling of one. */
export type LossName =
  | keyof typeof losses
  | "bce"
  | "mse"
  | "mae"
  | "mape"
  | "msle"
  | "kld"
  | (string & Record<never, never>);

/**
 * The loss of a name, that of a function of one's own, or a loss as it is.
 *
 * @throws {RangeError} If there is no loss of that name.
 * @throws {TypeError} If a function does not make a number of targets and outputs.
 */
export function getLoss(loss: unknown): Loss {
  if (hasMethod(loss, "rows")) return loss as Loss;
  const isOwn = typeof loss === "function" && !Object.values<unknown>(losses).includes(loss);
  if (isOwn) return ownLoss(loss);
  return byPlainName<() => Loss>("compile", "loss", losses, loss, ALIASES)();
}

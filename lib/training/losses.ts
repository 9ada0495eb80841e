import type { Block, Engine } from "../engine/mod.ts";
import type { Pass, Stage } from "../network/mod.ts";
import { checkOptions, shown } from "../options/mod.ts";
import { byPlainName } from "./names.ts";

/** What training makes small: a number for each example that says how wrong the network is. */
export interface Loss {
  /** The name, in camelCase. */
  readonly name: string;
  /** What the right answers are given as: a row of probabilities each, or the number of a class each. */
  readonly targets: "probabilities" | "labels";
  /** Whether the network's outputs are logits, so that softmax is still to come. */
  readonly fromLogits: boolean;
}

/** Options of the cross-entropies. */
export interface CrossentropyOptions {
  /** Whether the network ends without a softmax; by default false. A closing softmax is seen through either way. */
  readonly fromLogits?: boolean;
}

/**
 * −Σ t · log p, for right answers given as one row of probabilities (one-hot) an example.
 *
 * Computed from the logits where the network ends in softmax: nothing is clipped, no gradient gets lost.
 *
 * @example For a network that ends in logits
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.categoricalCrossentropy({ fromLogits: true });
 * ```
 */
function categoricalCrossentropy(options: CrossentropyOptions = {}): Loss {
  return crossentropy("categoricalCrossentropy", "probabilities", options);
}

/** The same for right answers given as the number of a class an example. */
function sparseCategoricalCrossentropy(options: CrossentropyOptions = {}): Loss {
  return crossentropy("sparseCategoricalCrossentropy", "labels", options);
}

function crossentropy(name: string, targets: Loss["targets"], options: CrossentropyOptions): Loss {
  checkOptions(`losses.${name}`, options, ["fromLogits"]);
  const { fromLogits = false } = options;
  if (typeof fromLogits !== "boolean") {
    throw new TypeError(
      `losses.${name}: expected fromLogits to be true or false but found ${shown(fromLogits)}.`,
    );
  }
  return { name, targets, fromLogits };
}

/** The losses, under the names of Keras in camelCase. */
export const losses = { categoricalCrossentropy, sparseCategoricalCrossentropy };

/**
 * The loss of a name, or a loss as it is.
 *
 * @throws {RangeError} If there is no loss of that name.
 */
export function getLoss(loss: unknown): Loss {
  if (typeof loss === "object" && loss !== null && "targets" in loss) return loss as Loss;
  return byPlainName("compile", "loss", losses, loss)();
}

/**
 * Writes the loss of each row of a batch. When training, the gradient of the mean over the rows is written into the
 * returned stage, from which the pass goes backwards.
 */
export function batchLoss(
  engine: Engine,
  loss: Loss,
  pass: Pass,
  targets: Block,
  losses: Block,
): Stage {
  const last = pass.stages[pass.stages.length - 1];
  const logits = pass.logits ?? (loss.fromLogits ? last : null);
  const from = logits ?? last;
  const scale = 1 / pass.rows;
  if (logits) engine.crossEntropyFromLogits(from.output, targets, losses, from.gradient, scale);
  else engine.crossEntropyFromProbabilities(from.output, targets, losses, from.gradient, scale);
  return from;
}

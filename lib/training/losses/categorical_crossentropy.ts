import { flag, readOptions } from "../../options/mod.ts";
import { checkSmoothing, type CrossentropyOptions } from "./crossentropy_options.ts";
import type { Loss } from "./loss.ts";

/**
 * −Σ t · log p, for right answers given as one row of probabilities (one-hot) an example.
 *
 * Computed from the logits where the network ends in softmax: nothing is clipped, no gradient is lost.
 *
 * @throws {RangeError} If `labelSmoothing` is not from 0 to 1.
 *
 * @example For a network that ends in logits, with targets that are never quite sure
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.categoricalCrossentropy({ fromLogits: true, labelSmoothing: 0.1 });
 * ```
 */
export function categoricalCrossentropy(options: CrossentropyOptions = {}): Loss {
  const name = "categoricalCrossentropy", caller = `losses.${name}`;
  options = readOptions(caller, options, ["fromLogits", "labelSmoothing"]);
  const fromLogits = flag(caller, "fromLogits", options.fromLogits);
  const labelSmoothing = checkSmoothing(caller, options.labelSmoothing);
  return categorical(name, "probabilities", { fromLogits, labelSmoothing });
}

/**
 * −log of the probability of the right class, as `categoricalCrossentropy` is, for right answers given as the number of
 * a class an example.
 *
 * @throws {RangeError} If `labelSmoothing` is not from 0 to 1.
 *
 * @example For a network that ends in logits
 * ```ts
 * import { losses } from "nonlinear";
 *
 * const loss = losses.sparseCategoricalCrossentropy({ fromLogits: true });
 * ```
 */
export function sparseCategoricalCrossentropy(options: CrossentropyOptions = {}): Loss {
  const name = "sparseCategoricalCrossentropy", caller = `losses.${name}`;
  options = readOptions(caller, options, ["fromLogits", "labelSmoothing"]);
  const fromLogits = flag(caller, "fromLogits", options.fromLogits);
  const labelSmoothing = checkSmoothing(caller, options.labelSmoothing);
  return categorical(name, "labels", { fromLogits, labelSmoothing });
}

function categorical(
  name: string,
  targets: Loss["targets"],
  options: { readonly fromLogits: boolean; readonly labelSmoothing: number },
): Loss {
  const { labelSmoothing: smoothing } = options;
  return {
    name,
    options: { ...options },
    targets,
    fromLogits: options.fromLogits,
    fusedWith: "softmax",
    rows(engine, { outputs, targets, losses, gradient, scale }, fromLogits) {
      if (fromLogits) {
        engine.crossEntropyFromLogits(outputs, targets, losses, gradient, scale, smoothing);
      } else {
        engine.crossEntropyFromProbabilities(outputs, targets, losses, gradient, scale, smoothing);
      }
    },
  };
}

import { shapeInWords, type SymbolicTensor } from "../network/mod.ts";
import { type Closing, closingsOf, hull } from "./closing.ts";
import { checkCrossentropy } from "./crossentropy_checks.ts";
import type { Loss } from "./losses/loss.ts";
import type { NamedMetric } from "./metrics/metric.ts";

/** Functions that make all of a row sum to 1, or the logarithms of such; of a single number they make always the same. */
const SHARING = ["softmax", "softmin", "sparsemax", "logSoftmax"];

/**
 * Refuses an output that shares 1 among a single unit.
 *
 * @throws {RangeError} If it does.
 */
function checkShares(closings: readonly Closing[]): void {
  for (const { activation, tensor } of closings) {
    if (tensor.units > 1 || !SHARING.includes(activation?.routine ?? "")) continue;
    const { name } = activation!;
    throw new RangeError(
      `compile: expected "${tensor.sourceLayer.name}" to have 2 units or more for ${name}, which makes ${
        name === "logSoftmax" ? 0 : 1
      } of a single one whatever comes in, but found 1; for yes or no use activation: "sigmoid" with binaryCrossentropy, for a number leave the activation out.`,
    );
  }
}

/** Losses that take logarithms, and what makes outputs positive for them. */
const POSITIVE: Readonly<Record<string, string>> = {
  poisson: '"softplus" or "exponential"',
  klDivergence: '"softmax" or "sigmoid"',
};

/**
 * Checks that an output can say what its loss expects. What can be meant, but seldom is, is returned as notes.
 *
 * @throws {RangeError} If it cannot.
 */
export function checkOutput(
  tensor: SymbolicTensor,
  loss: Loss,
  metrics: readonly NamedMetric[],
): string[] {
  checkIsRow(tensor);
  const closings = closingsOf(tensor), [least, most] = hull(closings);
  checkShares(closings);
  checkClasses(loss, tensor.units);
  const notes = [checkCrossentropy(loss, tensor, closings)];
  const positive = POSITIVE[loss.name];
  if (positive && loss.values === undefined && least < 0) {
    notes.push(
      `${loss.name} takes the logarithm of the outputs, which can be negative here; close with ${positive}.`,
    );
  }
  const counting = metrics.find(({ measure }) => measure.countsClasses);
  // What one's own loss is for, nobody knows.
  const isForNumbers = loss.values === undefined &&
    (loss.targets === "numbers" || loss.targets === "counts");
  if (counting && isForNumbers && !(least >= 0 && most <= 1)) {
    notes.push(
      `"${counting.key}" counts right classes, but ${loss.name} is a loss for numbers; for classes use a cross-entropy, for numbers the metric "mae".`,
    );
  }
  return notes.filter((note) => note !== null);
}

/** Losses and metrics are means over the units of a row: of a picture they would be something else than Keras's. */
function checkIsRow({ shape: [, ...shape], sourceLayer: { name } }: SymbolicTensor): void {
  if (shape.length === 1) return;
  throw new RangeError(
    `compile: expected the output "${name}" to be a row of numbers for an example but found ${
      shapeInWords(shape)
    }; put nl.layers.flatten() behind it.`,
  );
}

function checkClasses(loss: Loss, units: number): void {
  if (loss.fusedWith !== "softmax" || units > 1) return;
  throw new RangeError(
    `compile: expected a network with at least 2 outputs for ${loss.name}, one for each class, but found ${units}; for yes or no use one output with activation: "sigmoid" and the loss binaryCrossentropy.`,
  );
}

import type { AnyNetwork } from "../network/mod.ts";
import { Batch } from "./batch.ts";
import type { CheckedExamples } from "./checked_examples.ts";
import type { Compiled } from "./compile.ts";
import { Gradients } from "./gradients.ts";
import { inOrder, type Measured } from "./in_order.ts";
import type { Randomness } from "./randomness.ts";
import { Resources } from "./resources.ts";
import { RunningMeans } from "./running_means.ts";
import { withShortNames } from "./short_names.ts";
import { startOptimizer } from "./trainable.ts";
import { rowNumbers } from "./row_numbers.ts";

/**
 * One step on all examples at once: what a step of `fit` does. Returns loss and metrics as they were before the weights
 * moved.
 *
 * @throws {RangeError} If the loss is not finite; the weights are as they were then.
 */
export function trainOnBatch(
  network: AnyNetwork,
  compiled: Compiled,
  examples: CheckedExamples,
  { maskSource }: Randomness,
): Measured {
  const { engine } = network, { rows } = examples, resources = new Resources();
  try {
    const gradients = resources.add(new Gradients(engine, network.trainableWeights));
    const training = { gradients: gradients.byWeight, maskSource };
    const batch = resources.add(new Batch(network, rows, compiled, training));
    batch.gather(examples, rowNumbers(0, rows), 0);
    batch.run();
    const result = batch.result();
    if (!Number.isFinite(result.loss)) {
      throw new RangeError(
        `trainOnBatch: expected a finite loss but found ${result.loss}; the weights are as they were before this call, and the usual causes are a learning rate that is too large (try a tenth of it) and inputs that are not scaled.`,
      );
    }
    const means = new RunningMeans(compiled);
    means.add(rows, result);
    maskSource.step++;
    batch.backward();
    batch.pass.advance();
    if (compiled.state === null) startOptimizer(network, compiled);
    compiled.state!.update(gradients.blocks);
    return inOrder(withShortNames(means.logs()), compiled);
  } finally {
    resources.release();
  }
}

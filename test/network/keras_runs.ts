import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import {
  assertClose,
  assertSameRun,
  ROWS,
  type Run,
  setFirstWeights,
  wave,
} from "../goldens/twenty_steps.ts";
import { type GraphSpec, modelOf, single, TARGETS } from "./graph_spec.ts";
import { printed } from "./printed.ts";

/** What a run was measured by, and what came of it. */
export interface Golden extends GraphSpec, Run {
  readonly name: string;
  readonly losses: readonly string[];
  readonly metrics: nl.CompileOptions["metrics"];
  readonly optimizer: readonly [name: "sgd" | "adam", learningRate: number];
  readonly summary: readonly string[];
  readonly predicted: readonly (readonly number[])[];
}

/**
 * Keras on TensorFlow tells the loss of each of several outputs as the mean over the batches, however short the last one
 * is; everything else, and everything of ours, is a mean over the examples.
 */
function isMeanOfBatches({ losses }: Golden, key: string): boolean {
  return losses.length > 1 && /^(?!val_).*_loss$/.test(key);
}

/** Makes a test of each run: twenty steps, what was measured and what is predicted are those of Keras. */
export function testRuns(runs: readonly Golden[]): void {
  for (const golden of runs) {
    const name = `twenty steps with "${golden.name}" (${
      golden.optimizer[0]
    }) are those of Keras on TensorFlow`;
    Deno.test(name, async () => {
      const model = modelOf(golden);
      setFirstWeights(model);
      assertEquals(printed(() => model.summary()), golden.summary.join("\n"));
      const [optimizer, learningRate] = golden.optimizer;
      model.compile({
        optimizer: nl.optimizers[optimizer]({ learningRate }),
        loss: single(golden.losses),
        metrics: golden.metrics,
      });
      const x = single(model.inputs.map(({ units }, i) => wave(ROWS, units, 0.1 + 0.3 * i)));
      const y = single(golden.losses.map((loss, i) => TARGETS[loss](model.outputs[i].units)));
      await assertSameRun(model, x, y, golden, (key) => isMeanOfBatches(golden, key));
      [model.predict(x)].flat().forEach(({ data }, i) =>
        assertClose(data, golden.predicted[i], `predict ${i}`)
      );
    });
  }
}

/** Makes a test of each summary: the text is that of Keras. */
export function testSummaries(
  summaries: readonly (GraphSpec & Pick<Golden, "name" | "summary">)[],
): void {
  for (const golden of summaries) {
    const name = `the summary of "${golden.name}" is the text that Keras prints`;
    Deno.test(name, () => {
      assertEquals(printed(() => modelOf(golden).summary()), golden.summary.join("\n"));
    });
  }
}

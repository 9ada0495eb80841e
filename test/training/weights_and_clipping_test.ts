import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on TensorFlow 2.21.0, by test/goldens/weights_and_clipping.py.
import goldens from "../goldens/weights_and_clipping.json" with { type: "json" };
import { INPUTS, layer, made, TARGETS } from "../goldens/in_our_words.ts";
import { assertClose, ROWS, type Run, setFirstWeights, wave } from "../goldens/twenty_steps.ts";

/** A case of the script, with what Keras made of it. */
interface Golden extends Pick<Run, "weights">, Partial<Omit<Run, "weights">> {
  readonly name: string;
  readonly targets: string;
  readonly layers: readonly unknown[];
  readonly loss: readonly unknown[] | null;
  readonly metrics: readonly string[];
  readonly optimizer: readonly unknown[];
  readonly optimizerParams: number;
  readonly exclude?: { readonly varNames?: readonly string[]; readonly layer?: number };
  readonly lossWeights?: readonly number[] | Readonly<Record<string, number>>;
  readonly classWeight?: Readonly<Record<string, number>>;
  readonly sampleWeight?: "for all" | "for each";
  readonly validation?: "data";
}

/** How much each example counts, by the formula of the script. */
const sampleWeight = (rows = ROWS, shift = 0) =>
  Float32Array.from({ length: rows }, (_, i) => (i * i + shift) % 5 / 2);

/** Two outputs of one hidden layer: three classes, named kind, and two numbers, named size. */
function twoOutputs(): nl.AnyModel {
  const { dense } = nl.layers, x = nl.input({ shape: [INPUTS] });
  const hidden = dense({ units: 5, activation: "tanh" }).apply(x);
  const kind = dense({ units: 3, activation: "softmax", name: "kind" }).apply(hidden);
  return nl.model({ inputs: x, outputs: [kind, dense({ units: 2, name: "size" }).apply(hidden)] });
}

function compiled(golden: Golden): nl.AnyModel {
  const two = golden.targets === "two outputs";
  const model = two ? twoOutputs() : nl.sequential({ layers: golden.layers.map(layer) });
  setFirstWeights(model);
  const optimizer: nl.Optimizer = made(nl.optimizers, golden.optimizer);
  const { exclude, lossWeights } = golden;
  if (exclude) {
    const { varNames, layer } = exclude;
    const varList = layer === undefined ? undefined : [model.layers[layer]];
    optimizer.excludeFromWeightDecay({ varNames, varList });
  }
  model.compile(
    two
      ? {
        optimizer,
        lossWeights,
        loss: ["sparseCategoricalCrossentropy", "mse"],
        metrics: [["accuracy"], ["mae"]],
      }
      : { optimizer, lossWeights, loss: made(nl.losses, golden.loss), metrics: golden.metrics },
  );
  assertEquals(optimizer.countState(model.countParams()), golden.optimizerParams);
  return model;
}

async function assertSameAsKeras(golden: Golden): Promise<void> {
  const model = compiled(golden), x = wave(ROWS, INPUTS, 0.1);
  const y = golden.targets === "two outputs"
    ? [TARGETS.labels(3), TARGETS.numbers(2)]
    : TARGETS[golden.targets](model.outputs[0].units);
  const weights = {
    "for all": sampleWeight(),
    "for each": [sampleWeight(), sampleWeight(ROWS, 2)],
    "": undefined,
  }[golden.sampleWeight ?? ""];
  const first = (rows: ArrayLike<number>) => Array.from(rows).slice(0, 7);
  const { history } = await model.fit(x, y, {
    epochs: 5,
    batchSize: 4,
    shuffle: false,
    verbose: 0,
    sampleWeight: weights,
    classWeight: golden.classWeight,
    ...(golden.validation === "data"
      ? {
        validationData: [x.slice(0, 7), first(y as number[]), sampleWeight(7, 1)] as const,
      }
      : { validationSplit: 0.2 }),
  });
  model.getWeights().forEach((w, i) => assertClose(w.data, golden.weights[i], `weights ${i}`));
  if (!golden.history || !golden.evaluated) return; // of an optimizer, the weights are all
  assertEquals(Object.keys(history), Object.keys(golden.history), "keys and their order");
  for (const [key, values] of Object.entries(golden.history)) {
    assertClose(history[key], values, key);
  }
  const logs = await model.evaluate(x, y, { verbose: 0, batchSize: 5, sampleWeight: weights });
  assertEquals(Object.keys(logs), Object.keys(golden.evaluated));
  for (const [key, value] of Object.entries(golden.evaluated)) {
    assertClose([logs[key]], [value], `evaluate: ${key}`);
  }
}

for (const golden of goldens as unknown as Golden[]) {
  Deno.test(`twenty steps of "${golden.name}" are those of Keras on TensorFlow`, () =>
    assertSameAsKeras(golden));
}

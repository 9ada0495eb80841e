import { assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference: Keras 3.15.1 on JAX 0.10.2, by test/goldens/keras_training.py.
import goldens from "../goldens/keras_training.json" with { type: "json" };

const [ROWS, INPUTS, HIDDEN, CLASSES] = [10, 4, 5, 3];

/** The formula of the first weights and the data, as in the script. */
function wave(rows: number, cols: number, phase: number): nl.Matrix {
  return new nl.Matrix(rows, cols).map((_, index) => {
    const i = Math.floor(index / cols), j = index % cols;
    return Math.sin(phase + 1.7 * i + 0.9 * j * (i + 1));
  });
}

const optimizers: Record<string, nl.Optimizer> = {
  adam: nl.optimizers.adam({ learningRate: 0.01 }),
  sgd: nl.optimizers.sgd({ learningRate: 0.1 }),
  momentum: nl.optimizers.sgd({ learningRate: 0.1, momentum: 0.9 }),
  nesterov: nl.optimizers.sgd({ learningRate: 0.1, momentum: 0.9, nesterov: true }),
};

function assertClose(actual: ArrayLike<number>, expected: number[], what: string): void {
  assertEquals(actual.length, expected.length, what);
  expected.forEach((value, i) =>
    assertAlmostEquals(actual[i], value, 2e-5, `${what}[${i}]: ${actual[i]} but Keras has ${value}`)
  );
}

for (const { activation, optimizer, closing, ...golden } of goldens) {
  Deno.test(`three epochs of ${activation} with ${optimizer}, closed by ${closing}, are those of Keras`, async () => {
    const model = nl.sequential({
      layers: [
        nl.layers.dense({ units: HIDDEN, activation, inputShape: [INPUTS] }),
        nl.layers.dense({ units: CLASSES, activation: closing }),
      ],
    });
    model.setWeights([
      wave(INPUTS, HIDDEN, 0.2),
      wave(1, HIDDEN, 0.3),
      wave(HIDDEN, CLASSES, 0.4),
      wave(1, CLASSES, 0.5),
    ]);
    const fromLogits = closing !== "softmax";
    model.compile({
      optimizer: optimizers[optimizer],
      loss: nl.losses.sparseCategoricalCrossentropy({ fromLogits }),
      metrics: ["accuracy"],
    });
    const x = wave(ROWS, INPUTS, 0.1);
    const labels = Uint8Array.from({ length: ROWS }, (_, i) => i * i % CLASSES);
    const { history } = await model.fit(x, labels, {
      epochs: 3,
      batchSize: 4,
      validationSplit: 0.2,
      shuffle: false,
      verbose: 0,
    });
    assertEquals(Object.keys(history), Object.keys(golden.history), "keys and their order");
    for (const [key, values] of Object.entries(golden.history)) {
      assertClose(history[key], values, key);
    }
    model.getWeights().forEach((w, i) => assertClose(w.data, golden.weights[i], `weights ${i}`));
    const { loss, accuracy } = await model.evaluate(x, labels, { verbose: 0 });
    assertClose([loss, accuracy], golden.evaluated, "evaluate");
    assertClose(model.predict(x).data, golden.predicted, "predict");
  });
}

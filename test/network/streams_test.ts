import { assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { Matrix, randomStream, reference } from "../../lib/engine/mod.ts";
import { observeRuns } from "../../lib/training/mod.ts";

const { dense, dropout, activation, prelu } = nl.layers;
const SEED = 7;

/** As many numbers as a run would draw, from a stream of the seed. */
const drawn = (stream: number, rows: number, cols: number) =>
  nl.initializers.glorotUniform().draw(
    rows,
    cols,
    { fanIn: rows, fanOut: cols },
    randomStream(SEED, stream),
  );

Deno.test("the layers with weights draw from the streams 1, 2, 3 … of the seed, in their order", () => {
  const model = nl.sequential({
    layers: [
      dense({ units: 4, inputShape: [3] }),
      activation({ activation: "tanh" }),
      dense({ units: 5, biasInitializer: "randomUniform" }),
      dropout({ rate: 0.5 }),
      prelu({ alphaInitializer: "glorotUniform" }),
      dense({ units: 2, useBias: false }),
    ],
    seed: SEED,
  });
  const [first, , second, secondBiases, slopes, last] = model.getWeights();
  assertEquals(first, drawn(1, 3, 4));
  const stream = randomStream(SEED, 2), { glorotUniform, randomUniform } = nl.initializers;
  assertEquals(second, glorotUniform().draw(4, 5, { fanIn: 4, fanOut: 5 }, stream));
  assertEquals(secondBiases, randomUniform().draw(1, 5, { fanIn: 4, fanOut: 5 }, stream));
  const fans = { fanIn: 5, fanOut: 5 };
  assertEquals(slopes, glorotUniform().draw(1, 5, fans, randomStream(SEED, 3)));
  assertEquals(last, drawn(4, 5, 2));
});

/** The rows of x in the order in which a fit trains on them, and what a layer made of each batch. */
async function watch(model: nl.Model, x: Matrix, options: nl.FitOptions) {
  const order: number[] = [], outputs: Matrix[] = [];
  const forget = observeRuns(({ kind }) =>
    kind === "fit"
      ? {
        step(_epoch, _step, pass) {
          order.push(...model.engine.read(pass.inputs[0]).data);
          outputs.push(model.engine.read(pass.stages[0].output));
        },
      }
      : null
  );
  try {
    const y = new Matrix(x.rows, 1);
    for (const epochs of [2, 1]) await model.fit(x, y, { ...options, epochs, verbose: 0 });
  } finally {
    forget();
  }
  return { order, outputs };
}

Deno.test("the examples are shuffled by stream 0 of the seed, which goes on from epoch to epoch and fit to fit", async () => {
  const model = nl.sequential({ layers: [dense({ units: 1, inputShape: [1] })], seed: SEED });
  model.compile({ optimizer: nl.optimizers.sgd({ learningRate: 0 }), loss: "mse" });
  const x = new Matrix(10, 1).map((_, i) => i);
  const { order } = await watch(model, x, { batchSize: 4 });
  const stream = randomStream(SEED, 0);
  const inOrder = () => Uint32Array.from({ length: 10 }, (_, i) => i);
  const [first, second] = [inOrder(), inOrder()];
  // Within a fit each epoch shuffles the order of the epoch before.
  stream.shuffle(first);
  const after = first.slice();
  stream.shuffle(after);
  stream.shuffle(second);
  assertEquals(order, [...first, ...after, ...second]);
});

Deno.test("masks follow from the seed, the number of the step and that of the layer alone", async () => {
  const model = nl.sequential({
    layers: [dropout({ rate: 0.5, inputShape: [6] }), dropout({ rate: 0.5 }), dense({ units: 1 })],
    seed: SEED,
  });
  model.compile({ optimizer: "sgd", loss: "mse" });
  const { outputs } = await watch(model, new Matrix(8, 6).map(() => 1), { batchSize: 4 });
  const expected = [0, 1, 2, 3, 4, 5].map((step) => {
    const mask = new Matrix(4, 6);
    reference.drawMask(mask, 0.5, { seed: SEED, step, place: 0 });
    return mask.map((kept) => 2 * kept);
  });
  assertEquals(outputs, expected);
});

Deno.test("what a toy set or a split draws is not what the weights or the shuffling of the same seed draw", () => {
  const random = randomStream(SEED, 101), order = Uint32Array.from({ length: 9 }, (_, i) => i);
  random.shuffle(order);
  const x = new Matrix(9, 1).map((_, i) => i);
  const { train, test } = nl.split({ x, y: x }, { test: 1 / 3, seed: SEED });
  assertEquals([...test.x.data, ...train.x.data], [...order]);
  const stream = randomStream(SEED, 100);
  const places = Uint32Array.from({ length: 5 }, (_, i) => i);
  stream.shuffle(places);
  const wave = nl.toy.wave({ samples: 5, noise: 0, seed: SEED });
  assertEquals([...places].map((row) => wave.x.at(row, 0)), [-1, -0.5, 0, 0.5, 1]);
});

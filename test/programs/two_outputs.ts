import * as nl from "nonlinear";
import { startWithWaves } from "./start.ts";

/** A price and a kind from a size and an age, which come in by name: two inputs, two outputs, a gate between. */
export async function twoOutputs() {
  const { dense, concatenate, multiply } = nl.layers;
  const [size, age] = [
    nl.input({ shape: [2], name: "size" }),
    nl.input({ shape: [1], name: "age" }),
  ];
  const together = dense({ units: 12, activation: "tanh" }).apply(concatenate().apply([size, age]));
  const gate = dense({ units: 12, activation: "sigmoid" }).apply(age);
  const hidden = multiply().apply([together, gate]);
  const model = nl.model({
    inputs: [size, age],
    outputs: [
      dense({ units: 1, name: "price" }).apply(hidden),
      dense({ units: 3, activation: "softmax", name: "kind" }).apply(hidden),
    ],
  });
  startWithWaves(model);
  model.compile({
    optimizer: nl.optimizers.adam(0.02),
    loss: { price: "mse", kind: "sparseCategoricalCrossentropy" },
    lossWeights: { price: 0.3, kind: 1 },
    metrics: { price: "mae", kind: "accuracy" },
  });

  const rows = Array.from({ length: 60 }, (_, i) => ({
    size: [Math.sin(i), Math.cos(2 * i)],
    age: i % 7 / 7,
  }));
  const x = { size: rows.map(({ size }) => size), age: rows.map(({ age }) => age) };
  const y = {
    price: rows.map(({ size, age }) => [size[0] + 2 * age]),
    kind: rows.map(({ size, age }) => Number(size[1] > 0) + Number(age > 0.5)),
  };
  const { history } = await model.fit(x, y, {
    epochs: 15,
    batchSize: 20,
    shuffle: false,
    verbose: 0,
  });
  const [prices, kinds] = model.predict({ size: x.size.slice(0, 3), age: x.age.slice(0, 3) });
  const some = (name: string) => history[name].filter((_, epoch) => epoch % 7 === 0);
  return {
    loss: some("loss"),
    price_loss: some("price_loss"),
    kind_loss: some("kind_loss"),
    price_mae: some("price_mae"),
    kind_accuracy: some("kind_accuracy"),
    prices: prices.dataSync(),
    kinds: kinds.dataSync(),
  };
}

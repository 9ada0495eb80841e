import type { Program } from "./tools.ts";

/** Prices by two numbers on scales of their own, which the program brings to the range from 0 to 1. */
export const prices: Program = async ({ tf, start, numberOf }) => {
  const houses = Array.from(
    { length: 40 },
    (_, i) => ({ rooms: 2 + i % 5, area: 60 + 7 * (i % 11), price: 100 + 20 * (i % 5) + i % 11 }),
  );
  const scaled = (values: number[]) => {
    const least = Math.min(...values), most = Math.max(...values);
    return values.map((value) => (value - least) / (most - least));
  };
  const rooms = scaled(houses.map((house) => house.rooms));
  const area = scaled(houses.map((house) => house.area));
  const inputs = tf.tensor2d(rooms.map((value, i) => [value, area[i]]));
  const targets = tf.tensor2d(scaled(houses.map((house) => house.price)), [houses.length, 1]);

  const model = tf.sequential();
  model.add(tf.layers.dense({ inputShape: [2], units: 16, activation: "relu", useBias: true }));
  model.add(tf.layers.dense({ units: 1, useBias: true }));
  model.compile({
    optimizer: tf.train.momentum(0.02, 0.9),
    loss: tf.losses.meanSquaredError,
    metrics: ["mae"],
  });
  start(model);

  const { history } = await model.fit(inputs, targets, {
    batchSize: 10,
    epochs: 6,
    validationSplit: 0.2,
    shuffle: false,
    verbose: 0,
  });
  const [loss, mae] = await model.evaluate(inputs, targets, { batchSize: 16, verbose: 0 });
  return {
    loss: history.loss,
    val_loss: history.val_loss,
    mae: history.mae,
    measured: [numberOf(loss), numberOf(mae)],
  };
};

import type { Program } from "./tools.ts";

/** Six numbers through two and back: two models in one, each used on its own. */
export const codes: Program = async ({ tf, start }) => {
  const encoder = tf.sequential({ name: "encoder" });
  encoder.add(tf.layers.dense({ units: 4, activation: "selu", inputShape: [6] }));
  encoder.add(tf.layers.dense({ units: 2 }));
  const decoder = tf.sequential({ name: "decoder" });
  decoder.add(tf.layers.dense({ units: 4, activation: "selu", inputShape: [2] }));
  decoder.add(tf.layers.dense({ units: 6 }));
  const input = tf.input({ shape: [6] });
  const autoencoder = tf.model({ inputs: input, outputs: decoder.apply(encoder.apply(input)) });
  autoencoder.compile({ optimizer: tf.train.adagrad(0.1), loss: "meanAbsoluteError" });
  start(encoder);
  start(decoder);

  const rows = Array.from(
    { length: 16 },
    (_, i) => Array.from({ length: 6 }, (_, j) => Math.cos(i * (j + 1) / 5)),
  );
  const xs = tf.tensor2d(rows);
  const h = await autoencoder.fit(xs, xs, { epochs: 6, shuffle: false, verbose: 0 });
  return {
    loss: h.history.loss,
    codes: encoder.predict(tf.tensor2d(rows.slice(0, 3))).dataSync(),
    decoded: decoder.predict(tf.tensor2d([[0.5, -0.5]])).dataSync(),
  };
};

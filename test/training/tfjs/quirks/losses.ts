import * as tf from "@tensorflow/tfjs";
import { compiled, near, numbers, type Quirk, x } from "./quirk.ts";

const { dense } = tf.layers;
/** The loss of a first step, and the biases after it, of a model whose outputs are `output` whatever comes in. */
async function constantOutput(loss: string, target: number, output: number) {
  const biasInitializer = tf.initializers.constant({ value: output });
  const model = compiled(
    [dense({ units: 2, inputShape: [2], kernelInitializer: "zeros", biasInitializer })],
    loss,
  );
  const [value] = [await model.trainOnBatch(x(), tf.fill([3, 2], target))].flat() as number[];
  return { value, bias: model.getWeights()[1].dataSync()[0] };
}

/** Losses and metrics. */
export const OF_LOSSES: readonly Quirk[] = [
  {
    what: "the metric cosine has the sign of the loss, −1 for the same direction",
    here: "turned round",
    shows: () => near(tf.metrics.cosineProximity(x(), x()).dataSync()[0], -1),
  },
  {
    what: "r2Score is the mean of those of the batches",
    here: "where it is measured, all examples are one batch",
    shows() {
      const model = compiled([tf.layers.activation({ activation: "linear", inputShape: [1] })]);
      model.compile({ optimizer: "sgd", loss: "meanSquaredError", metrics: [tf.metrics.r2Score] });
      const [x, y] = [[[0], [1], [9], [8]], [[0], [2], [8], [9]]].map((rows) => tf.tensor2d(rows));
      const [whole, halves] = [4, 2].map((batchSize) =>
        numbers(model.evaluate(x, y, { batchSize }))[1]
      );
      return !near(whole, halves);
    },
  },
  {
    what: "precision and recall count an output as yes only where it is exactly 1",
    here: "left out",
    shows: () =>
      numbers(tf.metrics.precision(tf.ones([2, 1]), tf.tensor2d([[0.8], [0.9]])))[0] === 0,
  },
  {
    what:
      "accuracy with binaryCrossentropy looks at each of several outputs, Keras 3 at the largest",
    here: "binaryAccuracy is asked for",
    shows() {
      const sigmoid = tf.layers.activation({ activation: "sigmoid", inputShape: [2] });
      const model = compiled([sigmoid], "binaryCrossentropy", ["accuracy"]);
      return numbers(model.evaluate(tf.tensor2d([[3, 1]]), tf.tensor2d([[1, 0]])))[1] === 0.5;
    },
  },
  {
    what: "poisson of a negative output is NaN, as in Keras",
    here: "its outputs are positive",
    shows: async () => Number.isNaN((await constantOutput("poisson", 1, -1)).value),
  },
  {
    what: "a percentage of 0 is a billion",
    here: "right answers of meanAbsolutePercentageError are far from 0",
    shows: async () => (await constantOutput("meanAbsolutePercentageError", 0, 1)).value > 9e8,
  },
  {
    what: "categoricalCrossentropy of outputs 0 is NaN, for it divides by their sum",
    here: "its outputs come from softmax",
    shows: async () => Number.isNaN((await constantOutput("categoricalCrossentropy", 1, 0)).value),
  },
  {
    what:
      "binaryCrossentropy, kullbackLeiblerDivergence and meanSquaredLogarithmicError clip their " +
      "outputs, and have no gradient there",
    here: "outputs stay away from these ends; behind sigmoid and softmax, ours look at the logits",
    async shows() {
      const cases: [string, number, number][] = [
        ["binaryCrossentropy", 0, 1],
        ["kullbackLeiblerDivergence", 0.5, 0],
        ["meanSquaredLogarithmicError", 1, -2],
      ];
      for (const [loss, target, output] of cases) {
        if ((await constantOutput(loss, target, output)).bias !== output) return false;
      }
      return true;
    },
  },
];

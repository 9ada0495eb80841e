import * as tf from "@tensorflow/tfjs";
import { compiled, near, numbers, type Quirk, refused, x, y } from "./quirk.ts";

// deno-lint-ignore no-explicit-any -- what the types of TensorFlow.js do not allow is part of what is shown
type Any = any;

const { dense } = tf.layers;

/** What goes in and what comes out. */
export const OF_CALLS: readonly Quirk[] = [
  {
    what:
      "with several outputs, evaluate and validation put the sums of the first losses in front " +
      "of the numbers that the names are for",
    here: "read by place in evaluate; no validation then",
    shows() {
      const input = tf.input({ shape: [2] }), zeros = tf.zeros([3, 1]);
      const outputs = [1, 2].map((value) =>
        dense({
          units: 1,
          kernelInitializer: "zeros",
          biasInitializer: tf.initializers.constant({ value }),
        }).apply(input) as tf.SymbolicTensor
      );
      const model = tf.model({ inputs: input, outputs });
      model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
      return String(numbers(model.evaluate(x(), [zeros, zeros]))) === "1,5,1,4" &&
        model.metricsNames.length === 3;
    },
  },
  {
    what: "there is no sampleWeight and there are no lossWeights",
    here:
      "losses are functions there that multiply by them; the loss of an output is divided again",
    shows: () =>
      refused(() => {
        const sampleWeight = tf.ones([3]);
        return compiled([dense({ units: 1, inputShape: [2] })]).fit(x(), y(), { sampleWeight });
      }),
  },
  {
    what:
      "onBatchEnd gets the numbers of the batch alone, in Keras the means over the epoch so far",
    here: "the means are taken",
    async shows() {
      const found: number[] = [];
      const onBatchEnd = (_: number, logs: Any) => void found.push(logs.loss);
      const model = compiled([dense({ units: 1, inputShape: [2], kernelInitializer: "ones" })]);
      model.compile({ optimizer: tf.train.sgd(0), loss: "meanSquaredError" });
      const once = { batchSize: 1, shuffle: false, verbose: 0, callbacks: { onBatchEnd } };
      await model.fit(x(), y(), once);
      return near(found[0], 4) && near(found[1], 4) && near(found[2], 0.25);
    },
  },
  {
    what: "predict takes no examples by name",
    here: "they are in a list there",
    shows() {
      const input = tf.input({ shape: [2], name: "a" });
      const outputs = dense({ units: 1 }).apply(input) as tf.SymbolicTensor;
      return refused(() => tf.model({ inputs: input, outputs }).predict({ a: x() } as Any));
    },
  },
];

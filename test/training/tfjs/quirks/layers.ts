import * as tf from "@tensorflow/tfjs";
import { compiled, near, type Quirk, refused, x, y } from "./quirk.ts";

const { dense, batchNormalization, layerNormalization, thresholdedReLU } = tf.layers;

/** What layers do, and what cannot be trained. */
export const OF_LAYERS: readonly Quirk[] = [
  {
    what: "hardSigmoid is that of Keras 2, 0.2 x + 0.5, where Keras 3 has x / 6 + 0.5",
    here: "left out",
    shows() {
      const model = compiled([
        tf.layers.activation({ activation: "hardSigmoid", inputShape: [2] }),
      ]);
      return near((model.predict(x()) as tf.Tensor).dataSync()[0], 0.7);
    },
  },
  {
    what: "elu has no α but 1",
    here: "left out",
    shows: () => refused(() => tf.layers.elu({ alpha: 0.5 })),
  },
  {
    what: "no gradient comes through thresholdedReLU",
    here: "in nets that are trained it stands in front of all weights",
    shows: () =>
      refused(() =>
        compiled([dense({ units: 2, inputShape: [2] }), thresholdedReLU(), dense({ units: 1 })])
          .trainOnBatch(x(), y())
      ),
  },
  {
    what: "normalizing layers without β or γ cannot be trained",
    here: "only in nets that are not trained",
    async shows() {
      for (const option of [{ center: false }, { scale: false }]) {
        for (const normalizing of [batchNormalization, layerNormalization]) {
          const model = compiled([
            normalizing({ ...option, inputShape: [2] }),
            dense({ units: 1 }),
          ]);
          if (!await refused(() => model.trainOnBatch(x(), y()))) return false;
        }
      }
      return true;
    },
  },
  {
    what: "a frozen batchNormalization takes the moments of the batch in training, and keeps them",
    here: "others are frozen",
    async shows() {
      const model = compiled([batchNormalization({ inputShape: [2] }), dense({ units: 1 })]);
      model.layers[0].trainable = false;
      model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
      await model.trainOnBatch(x(), y());
      return model.layers[0].getWeights()[2].dataSync()[0] !== 0;
    },
  },
  {
    what: "predict gives back a tensor that a merge takes twice before another layer has taken it",
    here: "each merge takes different ones",
    shows() {
      const input = tf.input({ shape: [2] });
      const one = dense({ units: 2 }).apply(input) as tf.SymbolicTensor;
      const twice = tf.layers.maximum().apply([one, one]) as tf.SymbolicTensor;
      const outputs = tf.layers.add().apply([twice, one]) as tf.SymbolicTensor;
      return refused(() => tf.model({ inputs: input, outputs }).predict(x()));
    },
  },
];

import * as tf from "@tensorflow/tfjs";
import { compiled, near, numbers, type Quirk, x } from "./quirk.ts";

const { dense } = tf.layers;
const penalised = () =>
  dense({
    units: 2,
    inputShape: [2],
    kernelInitializer: "ones",
    kernelRegularizer: tf.regularizers.l2({ l2: 1 }),
  });

/** Where the size of weights counts. */
export const OF_PENALTIES: readonly Quirk[] = [
  {
    what: "evaluate and validation leave penalties out of the loss",
    here: "they are added",
    shows() {
      const model = compiled([penalised()]);
      return near(numbers(model.evaluate(x(), model.predict(x()) as tf.Tensor))[0], 0);
    },
  },
  {
    what: "penalties count in a model that is a layer of a graph, and not in that of a chain",
    here: "none in inner models",
    shows() {
      const input = tf.input({ shape: [2] }),
        inner = () => tf.sequential({ layers: [penalised()] });
      const graph = tf.model({ inputs: input, outputs: inner().apply(input) as tf.SymbolicTensor });
      return compiled([inner()]).calculateLosses().length === 0 &&
        graph.calculateLosses().length === 1;
    },
  },
  {
    what: "the penalty of a layer counts once for each place where it is applied",
    here: "none in layers that are shared",
    shows() {
      const input = tf.input({ shape: [2] }), layer = penalised();
      const outputs = layer.apply(layer.apply(input)) as tf.SymbolicTensor;
      return tf.model({ inputs: input, outputs }).calculateLosses().length === 2;
    },
  },
  {
    what: "the penalty of a frozen layer counts",
    here: "none in nets with frozen layers",
    shows() {
      const layer = penalised(), model = compiled([layer]);
      layer.trainable = false;
      model.compile({ optimizer: "sgd", loss: "meanSquaredError" });
      return model.calculateLosses().length === 1;
    },
  },
];

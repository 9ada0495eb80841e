import * as nl from "nonlinear";
import { randomStream } from "../../../lib/engine/mod.ts";

const ROWS = 7;
const quiet = { verbose: 0 } as const;

/** A model with the examples that it learns from. */
export interface RandomModel {
  readonly model: nl.Model<nl.Matrix[]>;
  readonly x: nl.Matrix[];
  /** Trains this model, or one like it, for an epoch, or as `options` say. */
  fit(model: nl.Model<nl.Matrix[]>, options?: nl.FitOptions): Promise<nl.History>;
}

/**
 * A model of up to `size` layers of every kind and with options of every kind, grown at random: each layer takes from any
 * before it, some are applied again. What nobody takes from is an output.
 */
export function randomModel(seed: number, size: number): RandomModel {
  const random = randomStream(seed), { layers, initializers, regularizers } = nl;
  const anyOf = <T>(list: readonly T[]): T => list[random.integer(list.length)];
  const kernelInitializer = () =>
    anyOf<nl.Initializer | string | undefined>([
      undefined,
      anyOf(Object.keys(initializers).filter((name) => name !== "zeros" && name !== "ones")),
      initializers.varianceScaling({ scale: 0.5, mode: "fan_out", distribution: "uniform" }),
      initializers.constant({ value: 0.25 }),
      initializers.randomNormal({ mean: 0.1, stddev: 0.2 }),
      initializers.randomUniform({ minval: -0.3, maxval: 0.1 }),
    ]);
  const kernelRegularizer = () =>
    anyOf([undefined, "l2", regularizers.l1({ l1: 0.001 }), regularizers.l1l2()]);
  const scalar = () => {
    const functions = Object.values(nl.activations).filter(nl.isScalarActivation);
    return anyOf<nl.Activation>([
      ...functions,
      nl.leakyRelu.with({ alpha: 0.1 }),
      nl.relu.with({ maxValue: 6, negativeSlope: 0.1 }),
      nl.elu.with({ alpha: 0.5 }),
    ]);
  };
  const inputs = [2, 4].map((units) => nl.input({ shape: [units] }));
  const tensors = [...inputs], taken = new Set<nl.SymbolicTensor>();
  const shared: [nl.Layer, number][] = [];
  const place = (layer: nl.Layer, ...from: nl.SymbolicTensor[]) => {
    tensors.push(layer.apply(from.length === 1 ? from[0] : from));
    from.forEach((tensor) => taken.add(tensor));
    if (layer.hasWeights) shared.push([layer, from[0].units]);
  };
  const kinds: ((x: nl.SymbolicTensor) => unknown)[] = [
    (x) => {
      const options = { units: 2 * (1 + random.integer(2)), useBias: anyOf([true, false]) };
      const regularized = {
        kernelInitializer: kernelInitializer(),
        kernelRegularizer: kernelRegularizer(),
      };
      place(layers.dense({ ...options, ...regularized, activation: scalar() }), x);
    },
    (x) =>
      place(
        layers.prelu({
          alphaInitializer: anyOf(["ones", "heNormal"]),
          alphaRegularizer: kernelRegularizer(),
          sharedAxes: anyOf([[], [1]]),
        }),
        x,
      ),
    (x) => {
      // Of a single number, a function of rows always makes 1.
      const ofRows = x.units > 1 ? [nl.softmax, nl.sparsemax] : [];
      place(layers.activation({ activation: anyOf<nl.Activation>([scalar(), ...ofRows]) }), x);
    },
    (x) => place(anyOf([layers.reLU({ maxValue: 3, threshold: 0.1 }), layers.reLU()]), x),
    (x) =>
      place(anyOf([layers.leakyReLU(), layers.elu({ alpha: 0.7 }), layers.thresholdedReLU()]), x),
    (x) => place(anyOf([layers.dropout({ rate: 0.3 }), layers.alphaDropout({ rate: 0.2 })]), x),
    (x) => x.units > 1 && place(layers.softmax({ axis: 1 }), x),
    (x) => {
      if (x.units % 2 === 0) {
        place(anyOf([layers.glu, layers.reglu, layers.geglu, layers.swiglu])(), x);
      }
    },
    (x) => {
      const trunk = nl.sequential({ seed: random.integer(9) });
      trunk.add(layers.dense({ units: 3, activation: scalar(), inputShape: [x.units] }));
      trunk.add(anyOf([layers.prelu, layers.reLU])());
      trunk.trainable = anyOf([true, false]);
      place(trunk, x);
    },
    (x) => {
      const inputs = [x, anyOf(tensors)];
      const [a, b] = inputs.map(({ units }) => nl.input({ shape: [units] }));
      const both = layers.dense({ units: 2 }).apply(layers.concatenate().apply([a, b]));
      const outputs = [both, layers.dropout({ rate: 0.3 }).apply(a)];
      const [first, second] = nl.model({ inputs: [a, b], outputs, seed: 1 }).apply(inputs);
      tensors.push(first, second);
      inputs.forEach((tensor) => taken.add(tensor));
    },
    (x) => place(layers.concatenate(), x, anyOf(tensors)),
    (x) => place(anyOf([layers.batchNormalization, layers.layerNormalization])(), x),
    (x) =>
      place(anyOf([layers.normalization(), layers.normalization({ mean: 1, variance: 2 })]), x),
    (x) => {
      const merge = anyOf([layers.average, layers.maximum, layers.minimum, layers.multiply]);
      place(merge(), x, anyOf(tensors.filter(({ units }) => units === x.units)));
    },
    (x) => place(layers.add(), x, anyOf(tensors.filter(({ units }) => units === x.units))),
    (x) => {
      const fitting = shared.filter(([, units]) => units === x.units);
      if (fitting.length > 0) place(anyOf(fitting)[0], x);
    },
  ];
  for (let i = 0; i < size; i++) anyOf(kinds)(anyOf(tensors));
  for (const input of inputs) if (!taken.has(input)) place(layers.dense({ units: 2 }), input);
  const outputs = tensors.filter((tensor) => !taken.has(tensor));
  const model = nl.model({ inputs, outputs, seed, name: anyOf(["functional", "a model"]) });
  const optimizer = anyOf<() => nl.Optimizer>(Object.values(nl.optimizers))();
  const losses = outputs.map(() => anyOf(["mse", "mae", "huber", "logCosh"]));
  const metrics = outputs.map(() => anyOf([[], ["mae"]]));
  model.compile({ optimizer, loss: losses, metrics: outputs.length > 1 ? metrics : metrics[0] });
  const wave = (units: number, phase: number) =>
    new nl.Matrix(ROWS, units).map((_, i) => Math.sin(phase + 1.3 * i));
  const x = inputs.map(({ units }, i) => wave(units, i));
  const y = outputs.map(({ units }, i) => wave(units, 2 + i));
  return {
    model,
    x,
    fit: (other, options) => other.fit(x, y, { batchSize: 3, ...quiet, ...options }),
  };
}

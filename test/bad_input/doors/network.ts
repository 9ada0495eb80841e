import * as nl from "nonlinear";
import type { Anything, Door } from "../door.ts";

const { layers } = nl as Anything;
const layer = (
  name: string,
  args: Anything[],
  options: () => Record<string, Anything>,
  hasShape = true,
): Door => ({
  name: `layers.${name}`,
  args: () => structuredClone(args),
  call: (...args: Anything[]) => layers[name](...args),
  optionsAt: 0,
  options: () => ({ ...options(), name: "mine", ...(hasShape ? { inputShape: [2] } : {}) }),
});

const initializer = (name: string, options: Record<string, number | string> = {}): Door => ({
  name: `initializers.${name}`,
  args: () => [{}],
  call: (nl.initializers as Anything)[name],
  optionsAt: 0,
  options: () => ({ ...options }),
});

const regularizer = (name: string, options: Record<string, number>): Door => ({
  name: `regularizers.${name}`,
  args: () => [{}],
  call: (nl.regularizers as Anything)[name],
  optionsAt: 0,
  options: () => ({ ...options }),
});

/** What the layers that normalize have in common. */
const scaleAndShift = {
  axis: -1,
  epsilon: 0.1,
  center: true,
  scale: true,
  betaInitializer: "zeros",
  gammaInitializer: "ones",
  betaRegularizer: "l2",
  gammaRegularizer: "l1",
  trainable: false,
};

/** A model of two inputs and two outputs, not compiled. */
export function network(): nl.Model {
  return nl.sequential({
    layers: [
      layers.dense({ units: 3, inputShape: [2], activation: "relu" }),
      layers.dense({ units: 2, activation: "softmax" }),
    ],
    seed: 1,
  });
}

const tensor = () => nl.input({ shape: [2] });
const graph = () => {
  const x = tensor();
  return { inputs: x, outputs: layers.dense({ units: 1 }).apply(x) };
};

const fixed = graph();

/** The doors of layers and of the networks made of them. */
export const doors: readonly Door[] = [
  layer("dense", [{ units: 2 }], () => ({
    units: 2,
    activation: "relu",
    useBias: true,
    kernelInitializer: "zeros",
    biasInitializer: "zeros",
    kernelRegularizer: "l2",
    biasRegularizer: "l1",
    trainable: false,
  })),
  layer("activation", [{ activation: "relu" }], () => ({ activation: "relu" })),
  layer("reLU", [{}], () => ({ maxValue: 6, negativeSlope: 0.1, threshold: 0 })),
  layer("leakyReLU", [{}], () => ({ alpha: 0.1 })),
  layer("prelu", [{}], () => ({
    alphaInitializer: "zeros",
    alphaRegularizer: "l2",
    sharedAxes: [1],
    trainable: false,
  })),
  layer("elu", [{}], () => ({ alpha: 1 })),
  layer("thresholdedReLU", [{}], () => ({ theta: 1 })),
  layer("softmax", [{}], () => ({ axis: -1 })),
  {
    name: "defineLayer",
    args: () => [{ name: "mine", forward: (x: Anything) => x }],
    call: nl.defineLayer as Anything,
    optionsAt: 0,
    options: () => ({
      name: "mine",
      params: { factor: 2 },
      weights: { scale: { shape: [1] } },
      units: 2,
      forward: (x: Anything) => x,
      backward: (_x: Anything, _weights: Anything, gradient: Anything) => ({
        x: gradient,
        scale: [0],
      }),
    }),
  },
  {
    name: "model.apply",
    says: "apply",
    args: () => [tensor()],
    call: (tensor) => network().apply(tensor),
  },
  layer("add", [{}], () => ({}), false),
  layer("concatenate", [{}], () => ({ axis: -1 }), false),
  layer("flatten", [{}], () => ({})),
  ...["multiply", "average", "maximum", "minimum", "subtract"].map((name) =>
    layer(name, [{}], () => ({}), false)
  ),
  layer("batchNormalization", [{}], () => ({
    momentum: 0.9,
    movingMeanInitializer: "zeros",
    movingVarianceInitializer: "ones",
    ...scaleAndShift,
  })),
  layer("layerNormalization", [{}], () => ({ ...scaleAndShift })),
  layer("normalization", [{}], () => ({ axis: -1, mean: [1, 2], variance: 1 })),
  {
    name: "normalization.adapt",
    says: "adapt",
    args: () => [[[1, 2], [3, 4]]],
    call: (x) => layers.normalization({ inputShape: [2] }).adapt(x),
  },
  layer("dropout", [{ rate: 0.5 }], () => ({ rate: 0.5 })),
  layer("alphaDropout", [{ rate: 0.5 }], () => ({ rate: 0.5 })),
  ...["glu", "reglu", "geglu", "swiglu"].map((name) => layer(name, [{}], () => ({}))),
  {
    name: "layer.apply",
    says: "apply",
    args: () => [tensor()],
    call: (tensor) => layers.dense({ units: 2 }).apply(tensor),
  },
  {
    name: "layer.apply (of several)",
    says: "apply",
    args: () => [[tensor(), tensor()]],
    call: (tensors) => layers.add().apply(tensors),
  },
  ...["glorotUniform", "glorotNormal", "heUniform", "heNormal"].map((name) => initializer(name)),
  ...["lecunUniform", "lecunNormal", "zeros", "ones"].map((name) => initializer(name)),
  initializer("constant", { value: 1 }),
  initializer("randomNormal", { mean: 0, stddev: 1 }),
  initializer("randomUniform", { minval: 0, maxval: 1 }),
  initializer("truncatedNormal", { mean: 0, stddev: 1 }),
  initializer("varianceScaling", { scale: 1, mode: "fanIn", distribution: "uniform" }),
  initializer("orthogonal", { gain: 1 }),
  regularizer("l1", { l1: 0.1 }),
  regularizer("l2", { l2: 0.1 }),
  regularizer("l1l2", { l1: 0.1, l2: 0.1 }),
  {
    name: "input",
    args: () => [{ shape: [2] }],
    call: nl.input as Anything,
    optionsAt: 0,
    options: () => ({ shape: [2], name: "mine" }),
  },
  {
    name: "sequential",
    args: () => [{ layers: [layers.dense({ units: 1, inputShape: [2] })] }],
    call: nl.sequential as Anything,
    optionsAt: 0,
    options: () => ({
      layers: [layers.dense({ units: 1, inputShape: [2] })],
      seed: 1,
      name: "mine",
    }),
  },
  {
    name: "model.getLayer",
    says: "getLayer",
    args: () => ["dense"],
    call: (name) => {
      const x = tensor(), mine = layers.dense({ units: 1, name: "dense" });
      return nl.model({ inputs: x, outputs: mine.apply(x) }).getLayer(name);
    },
  },
  {
    name: "model.add",
    says: "add",
    args: () => [layers.dense({ units: 1, inputShape: [2] })],
    call: (layer) => nl.sequential().add(layer),
  },
  {
    name: "model",
    args: () => [{ ...fixed }],
    call: nl.model as Anything,
    optionsAt: 0,
    options: () => ({ ...fixed, seed: 1, name: "mine" }),
  },
  { name: "summaryRows", args: () => [network()], call: nl.summaryRows as Anything },
  {
    name: "model.predict",
    says: "predict",
    args: () => [[[1, 2]]],
    call: (x) => network().predict(x),
  },
  {
    name: "model.predict (of several)",
    says: "predict",
    args: () => [[[[1, 2]], [[3, 4]]]],
    call: (x) => {
      const [a, b] = [tensor(), tensor()];
      return nl.model({ inputs: [a, b], outputs: layers.add().apply([a, b]) }).predict(x);
    },
  },
];

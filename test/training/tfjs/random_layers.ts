import type { Dealer } from "./dealer.ts";
import type { InnerModel, LayerSpec, Made, Option } from "./net.ts";

/** What TensorFlow.js knows for the activation of a layer, but for hardSigmoid: see quirks.ts. */
export const ACTIVATIONS = [
  "elu",
  "selu",
  "relu",
  "relu6",
  "linear",
  "sigmoid",
  "softplus",
  "softsign",
  "tanh",
  "softmax",
  "logSoftmax",
  "gelu",
  "gelu_new",
  "mish",
  "swish",
] as const;

/** Layers that take one tensor, dense and what is not trained with left out. */
export const SINGLE_LAYERS = [
  "activation",
  "reLU",
  "leakyReLU",
  "prelu",
  "elu",
  "thresholdedReLU",
  "softmax",
  "batchNormalization",
  "layerNormalization",
] as const;

/** Layers that take several tensors of one width; concatenate takes any. */
export const MERGES = ["add", "multiply", "average", "maximum", "minimum", "concatenate"] as const;

/** Initializers by name or with options; what they draw is other numbers in each library. */
const INITIALIZERS: readonly (string | Made)[] = [
  "truncatedNormal",
  "varianceScaling",
  "orthogonal",
  "glorotNormal",
  "glorotUniform",
  "heNormal",
  "heUniform",
  "leCunNormal",
  "leCunUniform",
  "randomNormal",
  "randomUniform",
  "ones",
  { make: "truncatedNormal", options: { mean: 0, stddev: 0.1 } },
  { make: "varianceScaling", options: { scale: 2, mode: "fanAvg", distribution: "uniform" } },
  { make: "orthogonal", options: { gain: 0.5 } },
  { make: "constant", options: { value: 0.25 } },
  { make: "randomNormal", options: { mean: 0, stddev: 0.2 } },
  { make: "randomUniform", options: { minval: -0.3, maxval: 0.3 } },
];

const REGULARIZERS: readonly (string | Made)[] = [
  "l1l2",
  { make: "l1", options: { l1: 0.01 } },
  { make: "l2", options: { l2: 0.02 } },
  { make: "l2", options: {} },
  { make: "l1l2", options: { l1: 0.005, l2: 0.01 } },
];

/** What is known of a net before its layers are chosen. */
export interface Choices {
  readonly regularized: boolean;
  readonly trained: boolean;
}

/** Some of these options for weights, each with a chance of its own. */
function weightOptions(
  dealer: Dealer,
  weights: readonly string[],
  { regularized }: Pick<Choices, "regularized">,
): Record<string, Option> {
  const options: Record<string, Option> = {};
  for (const weight of weights) {
    if (weight === "kernel" && dealer.chance(0.7)) {
      options.kernelInitializer = dealer.anyOf(INITIALIZERS);
    }
    if (regularized && dealer.chance(0.6)) {
      options[`${weight}Regularizer`] = dealer.anyOf(REGULARIZERS);
    }
  }
  return options;
}

/** A dense layer with one of the activations that `units` allow. */
export function randomDense(
  dealer: Dealer,
  units: number,
  activation: string,
  choices: Pick<Choices, "regularized">,
): LayerSpec {
  return {
    kind: "dense",
    options: {
      units,
      ...(activation !== "linear" && { activation }),
      ...(dealer.chance(0.2) && { useBias: false }),
      ...weightOptions(dealer, ["kernel", "bias"], choices),
    },
  };
}

/** A layer of one of the kinds above. */
export function randomSingle(
  dealer: Dealer,
  kind: typeof SINGLE_LAYERS[number],
  activation: string,
  choices: Choices,
): LayerSpec {
  const normalizing = () => ({
    ...weightOptions(dealer, ["gamma", "beta"], choices),
    ...(dealer.chance(0.5) && { epsilon: 0.01 }),
    // Without β or γ, TensorFlow.js cannot train: see quirks.ts.
    ...(!choices.trained && dealer.anyOf([{ center: false }, { scale: false }, {}])),
  });
  const options: Record<typeof kind, () => Record<string, Option | undefined>> = {
    activation: () => ({ activation }),
    reLU: () => dealer.chance(0.5) ? { maxValue: 1.5 } : {},
    leakyReLU: () => dealer.chance(0.5) ? { alpha: 0.1 } : {},
    prelu: () => ({
      ...(dealer.chance(0.4) && { sharedAxes: [1] }),
      ...(dealer.chance(0.5) && { alphaInitializer: "ones" }),
      ...weightOptions(dealer, ["alpha"], choices),
    }),
    elu: () => ({}),
    thresholdedReLU: () => ({ theta: dealer.anyOf([0.2, 0.5, 1]) }),
    softmax: () => dealer.chance(0.3) ? { axis: -1 } : {},
    batchNormalization: () => ({
      ...normalizing(),
      ...(dealer.chance(0.5) && { momentum: 0.8 }),
    }),
    layerNormalization: normalizing,
  };
  return { kind, options: options[kind]() as LayerSpec["options"] };
}

/** Dropout of either kind, which is compared where nothing is trained. */
export function randomDropout(dealer: Dealer): LayerSpec {
  return { kind: dealer.anyOf(["dropout", "alphaDropout"]), options: { rate: 0.3 } };
}

/** A model of two dense layers for examples of `width` numbers, and what it makes of them. */
export function randomInner(
  dealer: Dealer,
  name: string,
  width: number,
  units: number,
): InnerModel {
  const bare = { regularized: false };
  const activations = ACTIVATIONS.filter((name) => !["softmax", "logSoftmax"].includes(name));
  return {
    kind: "model",
    inputShape: [width],
    layers: {
      [`${name}_dense`]: randomDense(dealer, 3, dealer.anyOf(activations), bare),
      ...(dealer.chance(0.3) && { [`${name}_slopes`]: { kind: "prelu", options: {} } }),
      [`${name}_top`]: randomDense(dealer, units, dealer.anyOf(activations), bare),
    },
  };
}

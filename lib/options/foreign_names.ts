import { plainName } from "./plain_name.ts";

/**
 * What other libraries and habits call something of ours, mostly options, and in which order our names for it are looked for: the words
 * of TensorFlow.js, Keras, PyTorch, JAX and scikit-learn that are not near to ours by their letters.
 */
const FOREIGN: Readonly<Record<string, readonly string[]>> = {
  lr: ["learningRate"],
  eta: ["learningRate"],
  rate: ["learningRate", "initialLearningRate"],
  stepSize: ["learningRate"],
  nEpochs: ["epochs"],
  nbEpoch: ["epochs"],
  numEpochs: ["epochs"],
  maxEpochs: ["epochs"],
  iterations: ["epochs"],
  maxIter: ["epochs"],
  stepsPerEpoch: ["batchesPerEpoch"],
  bs: ["batchSize"],
  miniBatch: ["batchSize"],
  decay: ["weightDecay", "decayRate"],
  wd: ["weightDecay"],
  betas: ["beta1"],
  eps: ["epsilon"],
  inputDim: ["inputShape", "shape"],
  inputUnits: ["inputShape"],
  inFeatures: ["inputShape"],
  shape: ["inputShape"],
  outputDim: ["units"],
  outFeatures: ["units"],
  neurons: ["units"],
  nodes: ["units"],
  size: ["units", "samples"],
  activationFn: ["activation"],
  nonlinearity: ["activation"],
  bias: ["useBias"],
  weightInitializer: ["kernelInitializer"],
  initializer: ["kernelInitializer", "alphaInitializer"],
  init: ["kernelInitializer", "alphaInitializer"],
  regularizer: ["kernelRegularizer", "alphaRegularizer"],
  slope: ["alpha", "negativeSlope"],
  alpha: ["negativeSlope"],
  negativeSlope: ["alpha"],
  p: ["rate"],
  dropout: ["rate"],
  val: ["validationData", "validationSplit"],
  testSplit: ["validationSplit"],
  testData: ["validationData"],
  testSize: ["test"],
  testFraction: ["test"],
  silent: ["verbose"],
  quiet: ["verbose"],
  criterion: ["loss"],
  objective: ["loss"],
  logits: ["fromLogits"],
  smoothing: ["labelSmoothing"],
  randomState: ["seed"],
  rng: ["seed"],
  n: ["samples"],
  points: ["samples"],
  delimiter: ["separator"],
  sep: ["separator"],
  answer: ["target", "label"],
  y: ["target", "label"],
  logarithmic: ["log"],
  crossentropy: ["categoricalCrossentropy"],
  nll: ["categoricalCrossentropy"],
  l2Loss: ["meanSquaredError"],
  momentum: ["sgd"],
  xavierUniform: ["glorotUniform"],
  xavierNormal: ["glorotNormal"],
  kaimingUniform: ["heUniform"],
  kaimingNormal: ["heNormal"],
};

/** By the plain name. */
const BY_PLAIN_NAME = new Map(Object.entries(FOREIGN).map(([name, own]) => [plainName(name), own]));

/** Our name for what others call `name`, if it is among those known here. */
export function ownNameFor(name: string, known: readonly string[]): string | undefined {
  return BY_PLAIN_NAME.get(plainName(name))?.find((own) => known.includes(own));
}

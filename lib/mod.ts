/**
 * Nonlinear: activation functions, the networks they belong to, and the notebooks that teach them.
 *
 * @example A function, its derivative, and a network that learns with it
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * assertEquals([nl.relu(-2), nl.relu(3), nl.relu.derivative(3)], [0, 3, 1]);
 *
 * const { dense } = nl.layers;
 * const model = nl.sequential({
 *   layers: [dense({ units: 8, activation: "relu", inputShape: [2] }), dense({ units: 2, activation: "softmax" })],
 *   seed: 1,
 * });
 * model.compile({ optimizer: "adam", loss: "sparseCategoricalCrossentropy", metrics: ["accuracy"] });
 * const { history } = await model.fit([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0], { verbose: 0 });
 * assertEquals(Object.keys(history), ["accuracy", "loss"]);
 * ```
 *
 * @module
 */
// The functions, one a file, and ways to make one's own.
export * from "./activations/mod.ts";

// Matrices, random numbers, and what computes.
export {
  engineInfo,
  Matrix,
  MatrixNumbers,
  randomStream,
  setEngine,
  TensorReading,
} from "./engine/mod.ts";
export type { EngineInfo, Indices, RandomStream, Rows } from "./engine/mod.ts";

// Layers, and the networks made of them.
export {
  ConnectedLayers,
  defineLayer,
  initializers,
  input,
  layers,
  Network,
  regularizers,
  summaryRows,
  SymbolicTensor,
  Weighted,
} from "./network/mod.ts";
export type {
  ActivationOptions,
  AddOptions,
  AlphaOptions,
  AnyNetwork,
  BatchNormalizationOptions,
  ConcatenateOptions,
  Connection,
  DenseOptions,
  Distribution,
  DropoutOptions,
  Examples,
  FanMode,
  Fans,
  Initializer,
  InitializerMaker,
  InitializerName,
  InputOptions,
  Inputs,
  InputShapeOptions,
  Layer,
  LayerDefinition,
  LayerMaker,
  LayerOption,
  LayerOptions,
  MergeOptions,
  ModelLayer,
  NestedNumbers,
  Normalization,
  NormalizationOptions,
  OrthogonalOptions,
  OwnLayerOptions,
  PReLUOptions,
  Regularizer,
  RegularizerName,
  ReLUOptions,
  ScaleAndShiftOptions,
  Shape,
  SoftmaxOptions,
  Summarizable,
  SummaryRow,
  TensorLike,
  ThresholdedReLUOptions,
  VarianceScalingOptions,
  Weight,
  WeightDefinition,
  WeightNumbers,
  WeightRows,
  WeightShape,
} from "./network/mod.ts";

// Models that learn: what they minimise, how they step, what they report.
export {
  callbacks,
  defineLoss,
  defineMetric,
  History,
  loadModel,
  losses,
  metrics,
  Model,
  model,
  optimizers,
  schedules,
  Sequential,
  sequential,
} from "./training/mod.ts";
export type {
  AdadeltaOptions,
  AdagradOptions,
  AdamOptions,
  Answers,
  AnyModel,
  AucOptions,
  BatchIterable,
  BatchParts,
  BatchSource,
  Callbacks,
  ClassWeight,
  ClippingOptions,
  CompileOptions,
  CosineDecayOptions,
  CrossentropyOptions,
  DatasetBatch,
  EarlyStoppingOptions,
  EpochSchedule,
  EvaluateOptions,
  ExampleWeights,
  ExclusionOptions,
  ExponentialDecayOptions,
  F1ScoreOptions,
  FitDatasetOptions,
  FitOptions,
  FitParams,
  HuberOptions,
  LearningRate,
  LearningRateSchedulerOptions,
  LibraryCallback,
  LibraryCallbackOptions,
  LoadOptions,
  Logs,
  Loss,
  LossDefinition,
  LossMetrics,
  LossName,
  LossOption,
  LossWeights,
  Measured,
  Metric,
  MetricDefinition,
  MetricName,
  MetricOption,
  MetricOptions,
  ModelCheckpointOptions,
  ModelInTraining,
  MomentOptions,
  MonitorOptions,
  NumberOrRow,
  Optimizer,
  OptimizerName,
  OptimizerOptions,
  PiecewiseConstantDecayOptions,
  PrecisionOptions,
  ReduceLROnPlateauOptions,
  RmspropOptions,
  SampleWeight,
  SampleWeights,
  Schedule,
  ScheduleOptions,
  SequentialOptions,
  SgdOptions,
  StepFunction,
  TargetDerivative,
  TargetForm,
  TargetFunction,
  Targets,
  ThresholdOption,
  TopKOptions,
  Verbose,
  WeightDecayOption,
} from "./training/mod.ts";

// Looking inside: activations and gradients layer by layer, dead units, a check of the gradients.
export * from "./analysis/mod.ts";

// Data to learn from.
export * from "./data/mod.ts";

// What a notebook shows: any value, graphs, charts, cards, tables, things to move.
export { html, isDisplayable, jupyterDisplay, markdown, show } from "./kernel/mod.ts";
export type { Displayable, MimeBundle } from "./kernel/mod.ts";
export * from "./figures/mod.ts";

// What single lessons need, and the exercises that answer back.
export * from "./lessons/mod.ts";
export * from "./exercises/mod.ts";

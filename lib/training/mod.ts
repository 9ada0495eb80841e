/**
 * Models that learn: losses, optimizers, metrics, the trainer, and what can watch it.
 *
 * @module
 */
export { Batch, type BatchResult, type Training } from "./batch.ts";
export type { CompileOptions, LossOption, MetricOption } from "./compile.ts";
export { type CheckedExamples, checkExamples } from "./checked_examples.ts";
export type { EvaluateOptions } from "./evaluate_options.ts";
export type { ClassWeight } from "./example_weights/class_weights.ts";
export type { SampleWeight, SampleWeights } from "./example_weights/sample_weights.ts";
export type { ExampleWeights } from "./example_weights/weighted_examples.ts";
export type { FitOptions, Verbose } from "./fit_options.ts";
export type {
  Callbacks,
  FitParams,
  LibraryCallback,
  ModelInTraining,
} from "./callbacks/callback.ts";
export type { LibraryCallbackOptions } from "./callbacks/remembering_callback.ts";
export { callbacks } from "./callbacks/catalogue.ts";
export type { EarlyStoppingOptions } from "./callbacks/early_stopping.ts";
export type {
  EpochSchedule,
  LearningRateSchedulerOptions,
} from "./callbacks/learning_rate_scheduler.ts";
export type { ModelCheckpointOptions } from "./callbacks/model_checkpoint.ts";
export type { MonitorOptions } from "./callbacks/monitor.ts";
export type { ReduceLROnPlateauOptions } from "./callbacks/reduce_lr_on_plateau.ts";
export type { FitDatasetOptions } from "./dataset/dataset_options.ts";
export type {
  BatchIterable,
  BatchParts,
  Dataset as BatchSource,
  DatasetBatch,
} from "./dataset/examples_stream.ts";
export type { LossWeights } from "./loss_weights.ts";
export type { LearningRate } from "./optimizers/learning_rate.ts";
export { schedules } from "./schedules/catalogue.ts";
export type { CosineDecayOptions } from "./schedules/cosine_decay.ts";
export type { ExponentialDecayOptions } from "./schedules/exponential_decay.ts";
export type { PiecewiseConstantDecayOptions } from "./schedules/piecewise_constant_decay.ts";
export type { Schedule, ScheduleOptions, StepFunction } from "./schedules/schedule.ts";
export { Gradients } from "./gradients.ts";
export * from "./history.ts";
export type { Measured } from "./in_order.ts";
export { losses, type LossName } from "./losses/catalogue.ts";
export type { CrossentropyOptions } from "./losses/crossentropy_options.ts";
export type { HuberOptions } from "./losses/huber.ts";
export type { Loss, LossBlocks, TargetForm } from "./losses/loss.ts";
export type { MetricName } from "./metrics/catalogue.ts";
export { defineLoss, type LossDefinition } from "./losses/own_loss.ts";
export type { AucOptions } from "./metrics/auc.ts";
export { metrics } from "./metrics/catalogue.ts";
export type { F1ScoreOptions } from "./metrics/f1_score.ts";
export type { Metric, NamedMetric } from "./metrics/metric.ts";
export type { MetricOptions, ThresholdOption } from "./metrics/metric_options.ts";
export type { LossMetrics } from "./metrics/of_loss.ts";
export { defineMetric, type MetricDefinition } from "./metrics/own_metric.ts";
export type { PrecisionOptions } from "./metrics/precision_and_recall.ts";
export type { TopKOptions } from "./metrics/top_k.ts";
export type { NumberOrRow, TargetDerivative, TargetFunction } from "./own/own_function.ts";
export * from "./make_models.ts";
export * from "./model.ts";
export type { Objective, OutputObjective } from "./objective.ts";
export * from "./observer.ts";
export { Sequential, type SequentialOptions } from "./sequential.ts";
export { forgetTrainings } from "./under_way.ts";
export { observeRuns, setProgressDisplay } from "./observers.ts";
export type { AdagradOptions } from "./optimizers/adagrad.ts";
export type { AdadeltaOptions } from "./optimizers/adadelta.ts";
export type { AdamOptions, MomentOptions } from "./optimizers/adam.ts";
export { type OptimizerName, optimizers } from "./optimizers/catalogue.ts";
export type { ClippingOptions } from "./optimizers/clipping.ts";
export type { ExclusionOptions } from "./optimizers/exclusion.ts";
export type { Optimizer, OptimizerOptions, OptimizerState } from "./optimizers/optimizer.ts";
export type { RmspropOptions } from "./optimizers/rmsprop.ts";
export type { SgdOptions } from "./optimizers/sgd.ts";
export type { WeightDecayOption } from "./optimizers/weight_decay.ts";
export { clock, epochLine, progressBar, progressLine } from "./progress_line.ts";
export { type Resource, Resources } from "./resources.ts";
export { loadModel, type LoadOptions } from "./saving/load_model.ts";
export { isTerminal, rewrite, toWidth } from "./terminal_line.ts";
export type { Answers, GatherTargets, Targets } from "./targets.ts";

/**
 * Models that learn: losses, optimizers, the trainer, and what can watch it.
 *
 * @module
 */
export type { AdamOptions } from "./adam.ts";
export type { CompileOptions } from "./compile.ts";
export type { Targets } from "./examples.ts";
export type { Callbacks, FitOptions, Verbose } from "./fit_options.ts";
export * from "./history.ts";
export { type CrossentropyOptions, type Loss, losses } from "./losses.ts";
export * from "./model.ts";
export * from "./observer.ts";
export type { Optimizer, OptimizerState } from "./optimizer.ts";
export { optimizers } from "./optimizers.ts";
export { epochLine, progressLine } from "./progress_line.ts";
export type { SgdOptions } from "./sgd.ts";

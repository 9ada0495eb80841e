/**
 * Layers, the networks made of them, and how a batch flows through.
 *
 * @module
 */
export type { ActivationOptions } from "./activation_layer.ts";
export { chain } from "./chain.ts";
export type { DenseOptions } from "./dense.ts";
export type { Examples, Inputs } from "./examples.ts";
export type { Graph } from "./graph.ts";
export { input, type InputOptions } from "./input_layer.ts";
export * from "./layer.ts";
export * from "./layers.ts";
export * from "./network.ts";
export type { ClosingActivation, Pass, PassOptions, View } from "./pass.ts";
export { type Regularizer, regularizers } from "./regularizers.ts";
export { setSummaryDisplay, showSummary, type SummaryDisplay } from "./summary_display.ts";
export type { Chance, Place, Stage } from "./stage.ts";
export { type Connection, type SummaryRow, summaryRows, summaryText } from "./summary.ts";
export { SymbolicTensor } from "./symbolic_tensor.ts";

/**
 * Layers, the networks made of them, and how a batch flows through.
 *
 * @module
 */
export type { ActivationOptions } from "./activation_layer.ts";
export type { DenseOptions } from "./dense.ts";
export type { GatedOptions } from "./gated_layers.ts";
export * from "./layer.ts";
export * from "./layers.ts";
export * from "./network.ts";
export type { Pass } from "./pass.ts";
export { type Regularizer, regularizers } from "./regularizers.ts";
export { summaryText } from "./summary.ts";

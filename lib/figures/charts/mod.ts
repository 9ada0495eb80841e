/**
 * Charts of numbers: what goes on in the layers of a network, what comes out of it, and the way it learns.
 *
 * @module
 */
export * from "./bars_with_sliders.ts";
export * from "./confusion_matrix.ts";
export type { LossSurface } from "./descent.ts";
export * from "./digits.ts";
export * from "./heatmap.ts";
export type { Numbers } from "./numbers_of.ts";
export * from "./plot_bars.ts";
export * from "./plot_by_layer.ts";
export * from "./plot_descent.ts";
export * from "./plot_histogram.ts";
export * from "./plot_spread.ts";

/**
 * Charts of numbers: what goes on in the layers of a network, what comes out of it, and the way it learns.
 *
 * @module
 */
export type { Bars } from "./bars/bars.ts";
export * from "./bars/bars_with_sliders.ts";
export * from "./bars/plot_bars.ts";
export type { LossSurface } from "./descent/descent.ts";
export * from "./descent/plot_descent.ts";
export * from "./digits.ts";
export * from "./distribution/plot_histogram.ts";
export * from "./distribution/plot_spread.ts";
export * from "./layers/plot_by_layer.ts";
export * from "./matrix/confusion_matrix.ts";
export * from "./matrix/heatmap.ts";
export * from "./scatter/plot_scatter.ts";
export type { Numbers } from "./numbers_of.ts";

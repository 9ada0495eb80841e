/**
 * Graphs: of functions, of the course of a training, and of points with what a model says about them.
 *
 * @module
 */
export type { DataPoints } from "./data_points.ts";
export * from "./plot.ts";
export type { Plottable } from "./plot_function.ts";
export * from "./plot_history.ts";
export * from "./plot_points.ts";
export type { Zone } from "./zones.ts";

/**
 * What serves single lessons: a neuron drawn, models that learn side by side, textbook forms that fail, grids of runs,
 * a table that asks, and the check of the set-up.
 *
 * @module
 */
export { checkSetup } from "./check_setup.ts";
export * from "./chooser/mod.ts";
export * from "./grid/mod.ts";
export * from "./live/mod.ts";
export * from "./neuron/mod.ts";
export * from "./stability/mod.ts";

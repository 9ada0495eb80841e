/**
 * A table that asks.
 *
 * @module
 */
export { type Choice, chooser, type ChooserOptions } from "./chooser.ts";
export { recommendation } from "./recommendation.ts";

/**
 * Data to learn from.
 *
 * @module
 */
export * from "./dataset.ts";
export * from "./idx.ts";
export { loadMnist } from "./mnist.ts";
export * from "./to_categorical.ts";

/**
 * Nonlinear: activation functions, the networks they belong to, and the notebooks that teach them.
 *
 * @module
 */
export * from "./activations/mod.ts";
export * from "./engine/mod.ts";

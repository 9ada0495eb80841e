/**
 * Nonlinear: activation functions, the networks they belong to, and the notebooks that teach them.
 *
 * @module
 */
export * from "./activations/mod.ts";
export * from "./data/mod.ts";
export * from "./engine/mod.ts";
export * from "./network/mod.ts";
export * from "./notebook/mod.ts";
export * from "./training/mod.ts";

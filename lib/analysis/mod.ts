/**
 * Looks inside networks: whether their gradients are right.
 *
 * @module
 */
export * from "./gradient_check.ts";

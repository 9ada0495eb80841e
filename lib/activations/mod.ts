/**
 * Activation functions: each can be called with a number, an array or a Matrix, knows its derivative and its facts.
 *
 * @module
 */
export {
  type Activation,
  isActivation,
  isScalarActivation,
  type ScalarActivation,
  type VectorActivation,
} from "./activation.ts";
export { activations } from "./activations.ts";
export * from "./catalogue.ts";
export { defineActivation, type ScalarDefinition } from "./define.ts";
export { defineVectorActivation, type VectorDefinition } from "./define_vector.ts";
export type {
  About,
  AboutWith,
  Extremum,
  Facts,
  KinkChoice,
  Library,
  Monotonicity,
  Range,
  Reference,
  Smoothness,
  Spelling,
} from "./facts.ts";
export { type ActivationName, getActivation } from "./lookup.ts";
export type { Order } from "./order.ts";
export type { Limit, Limits, Params } from "./params.ts";
export type { Input, Integers, MatrixLike, Output, Vector } from "./values.ts";

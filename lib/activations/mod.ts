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
export * from "./catalogue.ts";
export { defineActivation, type ScalarDefinition } from "./define.ts";
export { defineVectorActivation, type VectorDefinition } from "./define_vector.ts";
export type {
  About,
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
export * from "./hard_shrink.ts";
export * from "./hard_sigmoid.ts";
export * from "./hard_silu.ts";
export * from "./hard_tanh.ts";
export * from "./leaky_relu.ts";
export * from "./linear.ts";
export * from "./lookup.ts";
export type { Limit, Limits, Params } from "./params.ts";
export * from "./prelu.ts";
export * from "./relu.ts";
export * from "./relu6.ts";
export * from "./rrelu.ts";
export * from "./sigmoid.ts";
export * from "./soft_shrink.ts";
export * from "./softmax.ts";
export * from "./sparse_plus.ts";
export * from "./sparse_sigmoid.ts";
export * from "./squared_relu.ts";
export * from "./star_relu.ts";
export * from "./tanh.ts";
export * from "./threshold.ts";
export * from "./thresholded_relu.ts";
export type { Input, MatrixLike, Output, Vector } from "./values.ts";

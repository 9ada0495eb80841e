/**
 * Activation functions: each can be called with a number, an array or a Matrix, knows its derivative and its facts.
 *
 * @module
 */
export {
  type Activation,
  defineActivation,
  defineVectorActivation,
  type Facts,
  isActivation,
  isScalarActivation,
  type Params,
  type Range,
  type ScalarActivation,
  type ScalarDefinition,
  type VectorActivation,
  type VectorDefinition,
} from "./activation.ts";
export * from "./catalogue.ts";
export * from "./leaky_relu.ts";
export * from "./linear.ts";
export * from "./lookup.ts";
export * from "./relu.ts";
export * from "./sigmoid.ts";
export * from "./softmax.ts";
export * from "./tanh.ts";
export type { Input, MatrixLike, Output, Vector } from "./values.ts";

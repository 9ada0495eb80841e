// deno-lint-ignore no-explicit-any -- a program is the same for two libraries whose types differ
export type Any = any;

/** What a program is given. */
export interface Tools {
  /** TensorFlow.js, or this library in its place. */
  readonly tf: Any;
  /** Gives all weights of a model the numbers of a wave. */
  readonly start: (model: Any) => void;
  /** The number of a scalar, or a number: what `evaluate` gives is a promise of numbers here. */
  readonly numberOf: (scalar: Any) => number;
}

/** A program as it would be written for TensorFlow.js, and the numbers it comes to. */
export type Program = (tools: Tools) => Promise<Readonly<Record<string, ArrayLike<number>>>>;

import type { Facts } from "./facts.ts";
import type { Params } from "./params.ts";
import type { Input, Output, Vector } from "./values.ts";

/** A function of one number, applied to each number of its argument. */
export interface ScalarActivation<P extends Params = Params> extends Facts<P> {
  /** f of a number, or of each number of an array, typed array or Matrix: the same kind comes out. */
  <X extends Input>(x: X): Output<X>;
  /** f′, called like f itself. */
  derivative<X extends Input>(x: X): Output<X>;
  /** The same function with other parameters. */
  with(params: Partial<P>): ScalarActivation<P>;
  /** Its name, for a variant with its parameters: "leakyRelu(alpha: 0.01)". */
  toString(): string;
  /** f of one number; the other forms are built from it. */
  readonly scalar: (x: number) => number;
  /** f′ of one number. */
  readonly scalarDerivative: (x: number) => number;
  /** Whether `derivative` was given as a formula, or is a numeric difference. */
  readonly derivativeIsNumeric: boolean;
  /** The name under which an engine may know it; only the library's own functions have one. */
  readonly routine?: string;
  /** Tells the two kinds of activation apart. */
  readonly kind: "scalar";
}

/** A function of a whole vector, applied to each row of its argument. */
export interface VectorActivation extends Facts {
  /** f of a vector, or of each row of an array of vectors or Matrix: the same kind comes out. */
  <X extends Exclude<Input, number>>(x: X): Output<X>;
  /** The Jacobian at a vector: row i, column j is ∂fᵢ/∂xⱼ. */
  derivative(x: Vector): number[][];
  /** The Jacobian times a vector: how f changes when x moves in that direction. */
  jvp(x: Vector, direction: Vector): number[];
  /** The transposed Jacobian times a vector: the gradient in x, from the gradient in f(x). */
  vjp(x: Vector, gradient: Vector): number[];
  /** Its name. */
  toString(): string;
  /** f of one vector; the other forms are built from it. */
  readonly vector: (x: Vector) => ArrayLike<number>;
  /** Whether half as many numbers come out as go in, as in the gated functions. */
  readonly halves: boolean;
  /** The name under which an engine may know it; only the library's own functions have one. */
  readonly routine?: string;
  /** Tells the two kinds of activation apart. */
  readonly kind: "vector";
}

/** An activation function: call it, ask for its derivative, read its facts. */
export type Activation = ScalarActivation | VectorActivation;

/** Whether `value` is an activation, of numbers or of vectors. */
export function isActivation(value: unknown): value is Activation {
  return typeof value === "function" && "kind" in value && "formula" in value;
}

/** Whether `value` is an activation that is applied to each number on its own. */
export function isScalarActivation(value: unknown): value is ScalarActivation {
  return isActivation(value) && value.kind === "scalar";
}

/** Puts the facts on the function; `name` can only be set this way (assigning to it is an error). */
export function describe<F extends object, T extends object>(f: F, facts: T): F & T {
  const properties = Object.entries(facts).map((
    [key, value],
  ) => [key, { value, enumerable: key !== "toString" }]);
  return Object.defineProperties(f, Object.fromEntries(properties)) as F & T;
}

import { type Input, mapNumbers, mapVectors, type Output, type Vector } from "./values.ts";

/** The named numbers a function takes beside x, such as the slope α. */
export type Params = Readonly<Record<string, number>>;

/** Two ends: the least and the greatest value, or what the function comes near to. */
export type Range = readonly [least: number, greatest: number];

/** What is known about an activation function, whatever it is applied to. */
export interface Facts {
  /** The name in the catalogue, in camelCase. */
  readonly name: string;
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** Between which two values f lies. */
  readonly range: Range;
  /** The x at which f has a corner, so that f′ jumps. */
  readonly kinks: readonly number[];
  /** The parameters in use. */
  readonly params: Params;
}

/** A function of one number, applied to each number of its argument. */
export interface ScalarActivation extends Facts {
  /** f of a number, or of each number of an array, typed array or Matrix: the same kind comes out. */
  <X extends Input>(x: X): Output<X>;
  /** f′, called like f itself. */
  derivative<X extends Input>(x: X): Output<X>;
  /** The same function with other parameters. */
  with(params: Params): ScalarActivation;
  /** f of one number: what the other forms are made of. */
  readonly scalar: (x: number) => number;
  /** f′ of one number. */
  readonly scalarDerivative: (x: number) => number;
  /** Whether `derivative` was given as a formula, or is a numeric difference. */
  readonly derivativeIsNumeric: boolean;
  /** The name under which an engine may know it: only the library's own functions have one. */
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

/** What {@linkcode defineActivation} needs to know. */
export interface ScalarDefinition {
  /** The name, in camelCase. */
  readonly name: string;
  /** f of one number. */
  readonly f: (x: number, params: Params) => number;
  /** f′ of one number; a numeric difference is used where it is left out. */
  readonly derivative?: (x: number, params: Params) => number;
  /** The parameters and their documented defaults. */
  readonly params?: Params;
  /** LaTeX; by default just the name. */
  readonly formula?: string;
  /** By default (−∞, ∞). */
  readonly range?: Range | ((params: Params) => Range);
  /** By default none. */
  readonly kinks?: readonly number[];
}

/**
 * Makes an activation function of one number from f alone, or from f and f′.
 *
 * @throws {TypeError} If `name` is not a string with something in it, or `f` or `derivative` is not a function.
 *
 * @example A function of your own
 * ```ts
 * import { defineActivation } from "nonlinear";
 * import { assertAlmostEquals, assertEquals } from "@std/assert";
 *
 * const bent = defineActivation({
 *   name: "bent",
 *   f: (x, { b }) => (Math.sqrt(x * x + b) - Math.sqrt(b)) / 2 + x,
 *   params: { b: 1 },
 * });
 * assertEquals(bent(0), 0);
 * assertAlmostEquals(bent.derivative(0), 1, 1e-6); // no derivative given: a numeric one
 * assertAlmostEquals(bent.with({ b: 9 })(4), 5);
 * ```
 */
export function defineActivation(definition: ScalarDefinition): ScalarActivation {
  return scalarActivation(definition);
}

/** The same for a function of the library itself, which an engine knows by its name. */
export function defineOwnActivation(definition: ScalarDefinition): ScalarActivation {
  return scalarActivation(definition, definition.name);
}

function scalarActivation(definition: ScalarDefinition, routine?: string): ScalarActivation {
  const { name, f, derivative, params = {}, formula = `\\mathrm{${name}}(x)`, kinks = [] } =
    definition;
  const { range = [-Infinity, Infinity] } = definition;
  checkName(name);
  checkFunction(name, "f", f);
  if (derivative !== undefined) checkFunction(name, "derivative", derivative);

  const scalar = (x: number) => f(x, params);
  const scalarDerivative = derivative
    ? (x: number) => derivative(x, params)
    : numericDerivative(scalar);
  const activation = <X extends Input>(x: X) => mapNumbers(name, scalar, x);
  return describe(activation, {
    name,
    formula,
    range: typeof range === "function" ? range(params) : range,
    kinks,
    params,
    scalar,
    scalarDerivative,
    derivative: <X extends Input>(x: X) => mapNumbers(`${name}.derivative`, scalarDerivative, x),
    derivativeIsNumeric: derivative === undefined,
    with: (changed: Params) =>
      scalarActivation({
        ...definition,
        params: { ...params, ...checkedParams(name, params, changed) },
      }, routine),
    routine,
    kind: "scalar" as const,
  });
}

/** What {@linkcode defineVectorActivation} needs to know. */
export interface VectorDefinition {
  /** The name, in camelCase. */
  readonly name: string;
  /** f of one vector: as many numbers as it has. */
  readonly f: (x: Vector) => ArrayLike<number>;
  /** The Jacobian at a vector: row i, column j is ∂fᵢ/∂xⱼ. */
  readonly jacobian: (x: Vector) => number[][];
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** Between which two values each component lies. */
  readonly range: Range;
}

/** Makes an activation function of a whole vector. */
export function defineVectorActivation(definition: VectorDefinition): VectorActivation {
  const { name, f, jacobian, formula, range } = definition;
  const activation = <X extends Exclude<Input, number>>(x: X) => mapVectors(name, f, x);
  return describe(activation, {
    name,
    formula,
    range,
    kinks: [],
    params: {},
    derivative: jacobian,
    kind: "vector" as const,
  });
}

/** Puts the facts on the function; `name` can only be set this way (assigning to it is an error). */
function describe<F extends object, T extends object>(f: F, facts: T): F & T {
  const properties = Object.entries(facts).map((
    [key, value],
  ) => [key, { value, enumerable: true }]);
  return Object.defineProperties(f, Object.fromEntries(properties)) as F & T;
}

/** The symmetric difference with the step that balances rounding (x · ∛ε) against curvature. */
function numericDerivative(f: (x: number) => number): (x: number) => number {
  return (x) => {
    const h = Math.cbrt(Number.EPSILON) * Math.max(1, Math.abs(x));
    return (f(x + h) - f(x - h)) / (x + h - (x - h));
  };
}

function checkedParams(name: string, known: Params, changed: Params): Params {
  for (const [key, value] of Object.entries(changed)) {
    if (!(key in known)) {
      const names = Object.keys(known).join(", ");
      throw new RangeError(
        `${name}.with: expected ${
          names ? `a parameter of ${name} (${names})` : `no parameter, for ${name} has none,`
        } but found "${key}".`,
      );
    }
    if (typeof value !== "number" || Number.isNaN(value)) {
      throw new RangeError(`${name}.with: expected ${key} to be a number but found ${value}.`);
    }
  }
  return changed;
}

function checkName(name: unknown): void {
  if (typeof name !== "string" || name === "") {
    throw new TypeError(`defineActivation: expected name to be a string but found ${name}.`);
  }
}

function checkFunction(name: string, part: string, f: unknown): void {
  if (typeof f !== "function") {
    throw new TypeError(
      `defineActivation: expected ${part} of ${name} to be a function of x but found ${f}.`,
    );
  }
}

import { describe, type ScalarActivation } from "./activation.ts";
import { aboutOf, type AboutWith, checkProperties, type Range } from "./facts.ts";
import { findDisagreement, numericDerivative } from "./numeric_derivative.ts";
import { checkOrder, type Order } from "./order.ts";
import { changedParams, type Limits, type Params } from "./params.ts";
import { type Input, mapNumbers } from "./values.ts";

/** What {@linkcode defineActivation} needs to know: at least a name and f. */
export interface ScalarDefinition<P extends Params = Params> extends Partial<AboutWith<P>> {
  /** The name, in camelCase. */
  readonly name: string;
  /** f of one number. */
  readonly f: (x: number, params: P) => number;
  /** f′ of one number; a numeric difference is used where it is left out. */
  readonly derivative?: (x: number, params: P) => number;
  /** The parameters and their documented defaults. */
  readonly params?: P;
  /** The limits of the parameters; by default any number is allowed. */
  readonly limits?: Limits<P>;
  /** Which of two parameters must be the smaller one; by default there is no such rule. */
  readonly order?: Order<P>;
  /** LaTeX; by default just the name. */
  readonly formula?: string | ((params: P) => string);
  /** By default (−∞, ∞). */
  readonly range?: Range | ((params: P) => Range);
  /** By default none. */
  readonly kinks?: readonly number[] | ((params: P) => readonly number[]);
}

/**
 * Makes an activation function of one number from f alone, or from f and f′.
 *
 * Without f′ a numeric difference is used, good to 1e-8 of max(1, |f′|) away from kinks.
 *
 * @throws {TypeError} If `name` is not a string or is empty, `f` or `derivative` is not a function, or `f`
 * does not return a number.
 * @throws {RangeError} If there is an unknown property, or the given derivative is not that of f; the message names a point where it is not.
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
 * assertAlmostEquals(bent.derivative(0), 1, 1e-8); // no derivative given: a numeric one
 * assertAlmostEquals(bent.with({ b: 9 })(4), 5);
 * ```
 */
export function defineActivation<P extends Params = Params>(
  definition: ScalarDefinition<P>,
): ScalarActivation<P> {
  checkDefinition(definition);
  return scalarActivation(definition);
}

/** The same for a function of the library itself, which an engine may know by its name. */
export function defineOwnActivation<P extends Params>(
  definition: ScalarDefinition<P> & AboutWith<P>,
): ScalarActivation<P> {
  return scalarActivation(definition, definition.name);
}

function scalarActivation<P extends Params>(
  definition: ScalarDefinition<P>,
  routine?: string,
): ScalarActivation<P> {
  const { name, f, derivative, params = {} as P, limits = {} as Limits<P> } = definition;
  const { formula = `\\mathrm{${name}}(x)`, range = [-Infinity, Infinity], kinks = [] } =
    definition;
  const scalar = (x: number) => f(x, params);
  const scalarDerivative = derivative
    ? (x: number) => derivative(x, params)
    : numericDerivative(scalar);
  const activation = <X extends Input>(x: X) => mapNumbers(name, scalar, x);
  const about = aboutOf(definition, params);
  const bends = typeof kinks === "function" ? kinks(params) : kinks;
  return describe(activation, {
    ...about,
    atKinks: about.atKinks?.filter(({ x }) => bends.includes(x)),
    name,
    formula: typeof formula === "function" ? formula(params) : formula,
    range: typeof range === "function" ? range(params) : range,
    kinks: bends,
    params,
    scalar,
    scalarDerivative,
    derivative: <X extends Input>(x: X) => mapNumbers(`${name}.derivative`, scalarDerivative, x),
    derivativeIsNumeric: derivative === undefined,
    with(changed: Partial<P>) {
      const variant = changedParams(name, params, limits, changed);
      checkOrder(name, variant, definition.order);
      return scalarActivation({ ...definition, params: variant }, routine);
    },
    routine,
    kind: "scalar" as const,
  });
}

/** The properties of a definition, besides what is said about the function. */
const PROPERTIES: readonly (keyof ScalarDefinition)[] = [
  "name",
  "f",
  "derivative",
  "params",
  "limits",
  "order",
  "formula",
  "range",
  "kinks",
];

function checkDefinition<P extends Params>(definition: ScalarDefinition<P>): void {
  checkIsObject(definition);
  checkProperties("defineActivation", definition, PROPERTIES);
  const { name, f, derivative, params = {} as P } = definition;
  checkName(name);
  checkFunction(name, "f", f);
  if (derivative !== undefined) checkFunction(name, "derivative", derivative);
  const value: unknown = f(0.5, params);
  if (typeof value !== "number") {
    throw new TypeError(
      `defineActivation: expected f of ${name} to return a number but f(0.5) is ${value}${
        value === undefined ? "; does the function return its value?" : "."
      }`,
    );
  }
  const wrong = derivative &&
    findDisagreement((x) => f(x, params), (x) => derivative(x, params));
  if (!wrong) return;
  throw new RangeError(
    `defineActivation: expected derivative of ${name} to be that of f, which at x = ${
      wrong.x.toFixed(3)
    } is ${wrong.numeric.toPrecision(7)} by differences, but found ${
      typeof wrong.given === "number" ? wrong.given.toPrecision(7) : wrong.given
    }.`,
  );
}

/** Refuses a definition that is not an object of properties. */
export function checkIsObject(definition: unknown): void {
  if (typeof definition === "object" && definition !== null) return;
  throw new TypeError(
    `defineActivation: expected an object such as { name: "bent", f: (x) => x } but found ${definition}.`,
  );
}

/** Refuses a name that is not a string, or is empty. */
export function checkName(name: unknown): void {
  if (typeof name !== "string" || name === "") {
    throw new TypeError(`defineActivation: expected name to be a string but found ${name}.`);
  }
}

/** Refuses a part that is not a function. */
export function checkFunction(name: string, part: string, f: unknown): void {
  if (typeof f !== "function") {
    throw new TypeError(
      `defineActivation: expected ${part} of ${name} to be a function of x but found ${f}.`,
    );
  }
}

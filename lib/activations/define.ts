import { describe, type ScalarActivation } from "./activation.ts";
import { numberList, shown, text } from "../options/mod.ts";
import { checkAbout, checkRange } from "./about_checks.ts";
import { checkIsDefinition, checkName, checkPart } from "./definition_checks.ts";
import { ABOUT, type About, aboutOf, type Range } from "./facts.ts";
import { findDisagreement, numericDerivative } from "./numeric_derivative.ts";
import { checkIsOrder, checkOrder, type Order } from "./order.ts";
import { changedParams, checkParams, type Limits, type Params } from "./params.ts";
import { type Input, mapNumbers } from "./values.ts";

/** What {@linkcode defineActivation} needs to know: at least a name and f. */
export interface ScalarDefinition<P extends Params = Params> extends Partial<About> {
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
  readonly formula?: string;
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
  definition: ScalarDefinition<P> & About,
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
  const activation = <X extends Input>(x: X, more: unknown = undefined) => {
    if (more !== undefined) checkAlone(name, params, more);
    return mapNumbers(name, scalar, x);
  };
  return describe(activation, {
    ...aboutOf(definition),
    name,
    formula,
    range: valueOf(range, params),
    kinks: valueOf(kinks, params),
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

/**
 * Refuses a parameter in the second place, `leakyRelu(x, 0.3)`, as TensorFlow has it: it would be ignored. A whole number
 * may be the index that `map` and `Array.from` pass.
 */
function checkAlone(name: string, params: Params, more: unknown): void {
  const [param] = Object.keys(params);
  if (param === undefined || Number.isInteger(more)) return;
  const value = typeof more === "number" ? more : params[param];
  throw new TypeError(
    `${name}: expected x alone but found ${
      shown(more)
    } behind it; write ${name}.with({ ${param}: ${value} })(x).`,
  );
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
  const caller = "defineActivation";
  checkIsDefinition(caller, definition, [...PROPERTIES, ...ABOUT]);
  const { name, f, derivative, params = {} as P, limits, order, formula } = definition;
  checkName(caller, name);
  checkPart(caller, name, "f", f);
  if (derivative !== undefined) checkPart(caller, name, "derivative", derivative);
  checkParams(caller, params, limits);
  if (order !== undefined) checkIsOrder(caller, order, Object.keys(params));
  if (formula !== undefined) text(caller, "formula", formula);
  checkRange(caller, valueOf(definition.range, params) ?? [-Infinity, Infinity]);
  const kinks = valueOf(definition.kinks, params);
  if (kinks !== undefined) numberList(caller, "kinks", kinks, { like: "[0]", most: 1000 });
  checkAbout(caller, definition);
  const value: unknown = f(0.5, params);
  if (typeof value !== "number") {
    throw new TypeError(
      `defineActivation: expected f of ${name} to return a number but f(0.5) is ${shown(value)}${
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
      typeof wrong.given === "number" ? wrong.given.toPrecision(7) : shown(wrong.given)
    }.`,
  );
}

/** A fact for these parameters, where it depends on them. */
function valueOf<T, P extends Params>(fact: T | ((params: P) => T), params: P): T {
  return typeof fact === "function" ? (fact as (params: P) => T)(params) : fact;
}

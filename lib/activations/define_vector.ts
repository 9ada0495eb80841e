import { describe, type VectorActivation } from "./activation.ts";
import { checkFunction, checkIsObject, checkName } from "./define.ts";
import { type About, aboutOf, checkProperties, type Range } from "./facts.ts";
import { type Input, mapVectors, type Vector } from "./values.ts";
import { checkLength, checkVector } from "./vector_checks.ts";

/** What {@linkcode defineVectorActivation} needs to know. */
export interface VectorDefinition extends Partial<About> {
  /** The name, in camelCase. */
  readonly name: string;
  /** f of one vector: as many numbers as it has, or half as many. */
  readonly f: (x: Vector) => ArrayLike<number>;
  /** The Jacobian at a vector: row i, column j is ∂fᵢ/∂xⱼ. */
  readonly jacobian: (x: Vector) => number[][];
  /** The Jacobian times a vector, where it can be computed without the Jacobian. */
  readonly jvp?: (x: Vector, direction: Vector) => number[];
  /** The transposed Jacobian times a vector, where it can be computed without the Jacobian. */
  readonly vjp?: (x: Vector, gradient: Vector) => number[];
  /** Whether half as many numbers come out as go in; by default false. */
  readonly halves?: boolean;
  /** What it computes, in LaTeX. */
  readonly formula: string;
  /** The values that each component lies between. */
  readonly range: Range;
}

/**
 * Makes an activation function of a whole vector from f and its Jacobian.
 *
 * @throws {TypeError} If `name` is not a string or is empty, or `f` or `jacobian` is not a function.
 * @throws {RangeError} If there is an unknown property.
 *
 * @example Centring
 * ```ts
 * import { defineVectorActivation } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const centred = defineVectorActivation({
 *   name: "centred",
 *   f: (x) => Array.from(x, (xi) => xi - Array.from(x).reduce((sum, xj) => sum + xj, 0) / x.length),
 *   jacobian: (x) => Array.from(x, (_, i) => Array.from(x, (_, j) => (i === j ? 1 : 0) - 1 / x.length)),
 *   formula: "f(x)_i = x_i - \\bar{x}",
 *   range: [-Infinity, Infinity],
 * });
 * assertEquals(centred([1, 3]), [-1, 1]);
 * assertEquals(centred.vjp([1, 3], [1, 0]), [0.5, -0.5]);
 * ```
 */
export function defineVectorActivation(definition: VectorDefinition): VectorActivation {
  checkIsObject(definition);
  checkProperties("defineVectorActivation", definition, PROPERTIES);
  checkName(definition.name);
  checkFunction(definition.name, "f", definition.f);
  checkFunction(definition.name, "jacobian", definition.jacobian);
  return vectorActivation(definition);
}

/** The properties of a definition, besides what is said about the function. */
const PROPERTIES: readonly (keyof VectorDefinition)[] = [
  "name",
  "f",
  "jacobian",
  "jvp",
  "vjp",
  "halves",
  "formula",
  "range",
];

/** The same for a function of the library itself, which an engine may know by its name. */
export function defineOwnVectorActivation(definition: VectorDefinition & About): VectorActivation {
  return vectorActivation(definition, definition.name);
}

function vectorActivation(definition: VectorDefinition, routine?: string): VectorActivation {
  const { name, f, jacobian, formula, range, halves = false } = definition;
  const jvp = definition.jvp ??
    ((x: Vector, direction: Vector) => jacobian(x).map((row) => dot(row, direction)));
  const vjp = definition.vjp ?? ((x: Vector, gradient: Vector) => {
    const rows = jacobian(x);
    return Array.from(x, (_, j) => dot(rows.map((row) => row[j]), gradient));
  });
  const outputs = (x: Vector) => halves ? x.length / 2 : x.length;
  const vector = (x: Vector) => {
    checkVector(name, x, halves);
    const values = f(x);
    checkLength(name, "f(x)", values, outputs(x));
    return values;
  };
  const activation = <X extends Exclude<Input, number>>(x: X) => mapVectors(name, vector, x);
  return describe(activation, {
    ...aboutOf(definition, {}),
    name,
    formula,
    range,
    kinks: [],
    params: {},
    vector,
    derivative(x: Vector) {
      checkVector(`${name}.derivative`, x, halves);
      return jacobian(x);
    },
    jvp(x: Vector, direction: Vector) {
      checkVector(`${name}.jvp`, x, halves);
      checkLength(`${name}.jvp`, "direction", direction, x.length);
      return jvp(x, direction);
    },
    vjp(x: Vector, gradient: Vector) {
      checkVector(`${name}.vjp`, x, halves);
      checkLength(`${name}.vjp`, "gradient", gradient, outputs(x));
      return vjp(x, gradient);
    },
    halves,
    routine,
    kind: "vector" as const,
  });
}

function dot(a: readonly number[], b: Vector): number {
  return a.reduce((sum, ai, i) => sum + ai * b[i], 0);
}

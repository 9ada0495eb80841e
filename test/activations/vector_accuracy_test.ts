import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
// Reference values: mpmath 1.4.1 at 50 digits or more, by test/goldens/vectors.py.
import values from "../goldens/vectors.json" with { type: "json" };
import { errorOf } from "./accuracy.ts";
import { noteMissing, vectors } from "./variants.ts";

/**
 * The bound, in ulp × (1 + condition number), for each component of f(x) and of vjp(x, v).
 *
 * The condition number of a component is Σ |input · ∂component/∂input| / |component| over all inputs: the numbers of x and,
 * for vjp, those of v. It says how many times larger the component's relative error can be than that of the inputs.
 * The gated functions keep the bound where the gate and its slope are normal doubles.
 */
const MOST = 4;

/** Where the true value is 0, the error may be as large as that of the terms that cancel. */
function errorOfComponent(actual: number, expected: number, sensitivity: number): number {
  if (expected !== 0) return errorOf(actual, expected, sensitivity / Math.abs(expected));
  return actual === 0 ? 0 : Math.abs(actual) / (sensitivity * Number.EPSILON + Number.MIN_VALUE);
}

const goldens = values as { name: keyof typeof nl.activations; points: string[] }[];

for (const { name, points } of goldens) {
  Deno.test(`${name}: values and vjp are right to ${MOST} ulp × (1 + condition)`, () => {
    const f = nl.activations[name] as nl.VectorActivation;
    for (const point of points) {
      const [x, y, s, v, g, t] = point.split("; ").map((list) => list.split(" ").map(Number));
      const check = (what: string, found: number[], expected: number[], sensitivity: number[]) => {
        assertEquals(found.length, expected.length, what);
        expected.forEach((value, i) => {
          const error = errorOfComponent(found[i], value, sensitivity[i]);
          assert(
            error <= MOST,
            `${what}[${i}] at [${x}] is ${found[i]} but should be ${value}: ${error}`,
          );
        });
      };
      check("f(x)", f(x), y, s);
      check(`vjp(x, [${v}])`, f.vjp(x, v), g, t);
    }
  });
}

Deno.test("all reference values belong to functions of the catalogue, and none of them is missing", () => {
  const known = vectors.map(({ name }) => name);
  const measured = goldens.map(({ name }) => name as string);
  assertEquals(measured.filter((name) => !known.includes(name)), []);
  assert(measured.length >= 8, measured.join());
  noteMissing("reference values", known.filter((name) => !measured.includes(name)), "vectors.py");
});

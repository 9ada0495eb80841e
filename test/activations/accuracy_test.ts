import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { errorOf, functionOf, goldens, title, worstOf } from "./accuracy.ts";
import { noteMissing, scalars } from "./variants.ts";

/** The bound, in ulp × (1 + condition number). */
const MOST = 4;

for (const golden of goldens) {
  const f = functionOf(golden);
  if (f === undefined) continue;
  Deno.test(`${title(golden)}: f and f′ are right to ${MOST} ulp × (1 + condition)`, () => {
    const worst = worstOf(f, golden.points);
    assert(worst.f.error <= MOST, `f: ${worst.f.error}, ${worst.f.where}`);
    assert(
      worst.derivative.error <= MOST,
      `f′: ${worst.derivative.error}, ${worst.derivative.where}`,
    );
  });
}

for (const golden of goldens) {
  const f = functionOf(golden);
  // Waves this short are too much for a numeric derivative.
  if (f === undefined || golden.params.omega === 30) continue;
  Deno.test(`${title(golden)}: f′ agrees with numeric differentiation away from kinks`, () => {
    const numeric = nl.defineActivation({ name: "numeric", f: f.scalar });
    // Where f″ jumps, a difference is only as accurate as its step is small.
    const tolerance = f.smoothness === "continuous slope" ? 1e-3 : 1e-8;
    for (const x of golden.points.map((point) => Number.parseFloat(point))) {
      if (!(Math.abs(x) < 50) || f.kinks.some((kink) => Math.abs(x - kink) < 0.01)) continue;
      const slope = f.derivative(x);
      assertAlmostEquals(
        slope,
        numeric.derivative(x),
        tolerance * Math.max(1, Math.abs(slope)),
        `${x}`,
      );
    }
  });
}

Deno.test("all reference values belong to functions of the catalogue, and none of them is missing", () => {
  const known = scalars.map(({ name }) => name);
  const measured = new Set(goldens.map(({ name }) => name));
  assertEquals([...measured].filter((name) => !known.includes(name)), []);
  assert(goldens.length >= 47 && measured.size >= 36, `${goldens.length} of ${measured.size}`);
  noteMissing("reference values", known.filter((name) => !measured.has(name)), "activations.py");
});

Deno.test("every function has reference values at 200 points or more", () => {
  for (const golden of goldens) assert(golden.points.length >= 200, title(golden));
});

Deno.test("errorOf counts in ulp, allows for the condition, and is right for subnormal and infinite numbers", () => {
  assertEquals(errorOf(1 + 2 ** -52, 1, 0), 1);
  assertEquals(errorOf(1 + 2 ** -52, 1, 3), 0.25);
  assertEquals(errorOf(10 * Number.MIN_VALUE, 8 * Number.MIN_VALUE, 0), 2);
  assertEquals(errorOf(Number.MIN_VALUE, 0, 0), 1);
  assertEquals(errorOf(2 ** 1023, Number.MAX_VALUE, 0), 2 ** 52 - 1);
  assertEquals(
    [errorOf(Infinity, 1, 0), errorOf(1, NaN, 0), errorOf(NaN, 1, 1)].every((e) => e === Infinity),
    true,
  );
  assertEquals([errorOf(-0, 0, 0), errorOf(NaN, NaN, 0)], [0, 0]);
});

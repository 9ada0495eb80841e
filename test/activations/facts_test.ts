import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";

// Whatever the catalogue holds is what its facts say, with its default parameters, for any numbers.

const scalars = Object.values(nl.activations).filter((f) => f.kind === "scalar");
const number = fc.oneof(
  fc.double({ min: -30, max: 30, noNaN: true }),
  fc.double({ min: -1e8, max: 1e8, noNaN: true }),
  fc.constantFrom(0, -0, 1e-12, -1e-12, 89, -89, 745, -745, 1e8, -1e8),
);

for (const f of scalars) {
  const always = (property: (x: number, y: number) => void) =>
    fc.assert(fc.property(number, number, property), { numRuns: 300 });

  Deno.test(`${f.name}: stays within its range for any number`, () => {
    always((x) => assert(f(x) >= f.range[0] && f(x) <= f.range[1], `f(${x}) = ${f(x)}`));
  });

  Deno.test(`${f.name}: is as monotonic as its facts say`, () => {
    if (f.monotonicity === "not monotonic") {
      const slopes = Array.from({ length: 400 }, (_, i) => f.derivative(i / 20 - 10));
      assert(slopes.some((slope) => slope > 0) && slopes.some((slope) => slope < 0));
      return;
    }
    always((x, y) => assert(f(Math.max(x, y)) >= f(Math.min(x, y)), `${x}, ${y}`));
    always((x) => assert(f.derivative(x) >= 0, `f′(${x}) = ${f.derivative(x)}`));
    const flat = [-9, -4, 0, 4, 9].some((x) => f(x + 0.25) === f(x - 0.25));
    assertEquals(flat, f.monotonicity === "nondecreasing");
  });

  Deno.test(`${f.name}: is as symmetric as its facts say`, () => {
    const odd = (x: number) => f(-x) + f(x), even = (x: number) => f(-x) - f(x);
    if (f.symmetry === "odd") always((x) => assertEquals(Math.abs(odd(x)), 0));
    else if (f.symmetry === "even") always((x) => assertEquals(Math.abs(even(x)), 0));
    else if (f.name !== "linear") assert([0.3, 2, 5].some((x) => odd(x) && even(x)));
  });

  Deno.test(`${f.name}: gives back what it is given: numbers, arrays, matrices`, () => {
    fc.assert(fc.property(fc.array(number, { minLength: 1, maxLength: 5 }), (xs) => {
      const ys = xs.map((x) => f.scalar(x));
      assertEquals(f(xs), ys);
      assertEquals(f([xs, xs]), [ys, ys]);
      assertEquals(f(Float64Array.from(xs)), Float64Array.from(ys));
      const singles = Float32Array.from(xs);
      assertEquals(f(singles), singles.map((x) => f.scalar(x)));
      assertEquals(f(new nl.Matrix(1, xs.length, singles)).data, f(singles));
    }));
  });

  Deno.test(`${f.name}: has facts for a card`, () => {
    for (const formula of [f.formula, f.derivativeFormula!]) {
      assert(formula.length > 5 && !formula.includes("undefined"), formula);
      const depth = [...formula.replaceAll(/\\[{}]/g, "")]
        .reduce((depth, c) => depth < 0 ? -1 : depth + (c === "{" ? 1 : c === "}" ? -1 : 0), 0);
      assertEquals(depth, 0, `braces of ${formula}`);
    }
    for (const text of [f.summary!, f.pros!, f.cons!]) {
      assert(/^\S.*\.$/.test(text) && text.length < 150, text);
    }
    assert(/^[a-z0-9]/.test(f.cost!), f.cost);
    for (const { title, authors, year, link } of f.references!) {
      assert(title && authors && year > 1800 && year < 2027);
      assert(link === undefined || link.startsWith("https://"), link);
    }
  });
}

Deno.test("numeric differentiation agrees with every derivative away from kinks, to 1e-8 of max(1, |f′|)", () => {
  for (const f of scalars) {
    const numeric = nl.defineActivation({ name: "numeric", f: f.scalar });
    const waves = f.kinks.concat(f.smoothness === "continuous slope" ? [-3, -1, 0, 1, 3] : []);
    fc.assert(fc.property(fc.double({ min: -12, max: 12, noNaN: true }), (x) => {
      if (waves.some((kink) => Math.abs(x - kink) < 0.05)) return;
      const slope = f.derivative(x);
      assertAlmostEquals(numeric.derivative(x), slope, 1e-8 * Math.max(1, Math.abs(slope)), f.name);
    }));
  }
});

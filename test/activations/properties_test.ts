import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { functions, title } from "./variants.ts";

const settings = { seed: 1, numRuns: 500 };
const SPECIAL = [0, -0, 1e-12, -1e-12, 89, -89, 745, -745, 1e8, -1e8, 1e300, -1e300];

const near = fc.double({ min: -10, max: 10, noNaN: true });
const anywhere = fc.oneof(
  near,
  fc.double({ min: -1e4, max: 1e4, noNaN: true }),
  fc.constantFrom(...SPECIAL),
);

/** From −8 to 8 in eighths: every special point of a function is one of them, or between two. */
const GRID = Array.from({ length: 129 }, (_, i) => i / 8 - 8);

for (const f of functions) {
  Deno.test(`${title(f)}: f′ is the derivative of f, to 1e-8 of max(1, |f′|) away from kinks`, () => {
    const h = 2 ** -10;
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (x) => {
        fc.pre(f.kinks.every((kink) => Math.abs(x - kink) > 2 * h));
        const slope = difference(f.scalar, x, h);
        const tolerance = 1e-8 * Math.max(1, Math.abs(slope));
        // Where f″ jumps, a difference is only as accurate as its step is small.
        const isSure = Math.abs(slope - difference(f.scalar, x, h / 2)) <= tolerance;
        fc.pre(f.smoothness !== "continuous slope" || isSure);
        assertAlmostEquals(f.derivative(x), slope, tolerance);
      }),
      settings,
    );
  });

  Deno.test(`${title(f)}: f or f′ jumps at each of its kinks`, () => {
    for (const kink of f.kinks) {
      const [left, right] = sides(f.derivative, kink), jump = jumpAt(f.scalar, kink);
      assert(Math.abs(right - left) > 0.01 || jump > 0.01, `${kink}`);
    }
  });

  Deno.test(`${title(f)}: neither f nor f′ jumps anywhere else, not even at a single point`, () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.constantFrom(...GRID)), (x) => {
        fc.pre(f.kinks.every((kink) => Math.abs(x - kink) > 1e-3));
        const tolerance = 1e-5 * Math.max(1, Math.abs(f.derivative(x)));
        assert(jumpAt(f.scalar, x) <= tolerance);
        for (const side of sides(f.derivative, x)) {
          assertAlmostEquals(f.derivative(x), side, tolerance);
        }
      }),
      { ...settings, numRuns: 1000 },
    );
  });

  Deno.test(`${title(f)}: stays in its range, and reaches or approaches both ends`, () => {
    const [least, greatest] = f.range;
    fc.assert(
      fc.property(anywhere, (x) => assert(f(x) >= least && f(x) <= greatest, `f(x) is ${f(x)}`)),
      settings,
    );
    const xs = [-Infinity, ...GRID, Infinity, ...(f.extrema ?? []).map(({ x }) => x)];
    for (const kink of f.kinks) xs.push(kink - 1e-9, kink, kink + 1e-9);
    const values = xs.map(f.scalar).filter((y) => !Number.isNaN(y));
    // A value that is only approached at a jump is looked for beside it.
    const tolerance = f.smoothness === "jumps" ? 1e-8 : 1e-15;
    assertAlmostEquals(Math.min(...values), least, tolerance);
    assertAlmostEquals(Math.max(...values), greatest, tolerance);
  });

  Deno.test(`${title(f)}: at −∞ and ∞ f and f′ have their limits`, () => {
    for (const g of [f, f.derivative]) {
      for (const sign of [-1, 1]) {
        const limit = g(sign * Infinity), far = g(sign * 1e300);
        if (Number.isNaN(limit)) {
          const isWave = Math.abs(g(sign * 1e8) - g(sign * (1e8 + 1))) > 0.01;
          const name = g === f ? "f" : "f′";
          assert(
            isWave,
            `${name}(${sign * Infinity}) is NaN; expected its limit, for it is no wave`,
          );
        } else if (Number.isFinite(limit)) assertAlmostEquals(far, limit, 1e-12);
        else assert(Math.sign(far) === Math.sign(limit) && Math.abs(far) > 1e100, `${sign}`);
      }
    }
  });

  Deno.test(`${title(f)}: the result has the kind of the argument, and each number is what it is alone`, () => {
    const list = fc.array(near.map(Math.fround), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, (xs) => {
        const before = [...xs];
        for (const g of [f, f.derivative]) {
          const values = xs.map((x) => g(x));
          assertEquals(g(xs), values);
          assertEquals(g([xs, [], xs]), [values, [], values]);
          assertEquals(g(Float64Array.from(xs)), Float64Array.from(values));
          assertEquals(g(Float32Array.from(xs)), Float32Array.from(values));
          const rounded = values.map(Math.fround);
          assertEquals(g(nl.Matrix.from([xs, xs])).toArray(), [rounded, rounded]);
        }
        assertEquals(xs, before);
      }),
      { ...settings, numRuns: 50 },
    );
  });

  Deno.test(`${title(f)}: NaN stays NaN, and 0 and −0 are the same`, () => {
    assertEquals([f(NaN), f.derivative(NaN)], [NaN, NaN]);
    assert(f(0) === f(-0) && f.derivative(0) === f.derivative(-0));
  });
}

for (const f of functions) {
  Deno.test(`${title(f)}: is ${f.monotonicity}, as its facts say`, () => {
    // What never rises never falls upside down.
    const sign = f.monotonicity === "decreasing" || f.monotonicity === "nonincreasing" ? -1 : 1;
    const g = (x: number) => sign * f(x);
    const steps = Array.from({ length: 2000 }, (_, i) => g((i + 1) / 100 - 10) - g(i / 100 - 10));
    if (f.monotonicity === "not monotonic") {
      assert(steps.some((step) => step > 0) && steps.some((step) => step < 0));
      return;
    }
    // f is rounded, so that it may fall in its last digits.
    const slack = (x: number) => 4 * Number.EPSILON * Math.max(1, Math.abs(f(x)));
    fc.assert(
      fc.property(anywhere, anywhere, (a, b) => {
        const [left, right] = [Math.min(a, b), Math.max(a, b)];
        const falls = g(left) > g(right) + slack(left) + slack(right);
        assert(!falls, `f(${left}) is ${f(left)}, but f(${right}) is ${f(right)}`);
      }),
      settings,
    );
    const isStrict = f.monotonicity === "increasing" || f.monotonicity === "decreasing";
    assertEquals(steps.every((step) => step > 0), isStrict);
  });

  Deno.test(`${title(f)}: is ${f.symmetry ?? "neither odd nor even"}, as its facts say`, () => {
    if (f.symmetry === undefined) {
      assert(GRID.some((x) => f(-x) !== -f(x)) && GRID.some((x) => f(-x) !== f(x)));
      return;
    }
    const sign = f.symmetry === "odd" ? -1 : 1;
    fc.assert(fc.property(anywhere, (x) => assert(f(-x) === sign * f(x))), settings);
  });

  Deno.test(`${title(f)}: is as smooth as its facts say: ${f.smoothness}`, () => {
    const jumps = f.kinks.some((kink) => jumpAt(f.scalar, kink) > 0.01);
    const bends = GRID.some((x) =>
      Math.abs(bendAt(f.derivative, x)) > 0.1 * Math.max(1, Math.abs(f.derivative(x)))
    );
    const found = jumps
      ? "jumps"
      : f.kinks.length > 0
      ? "corners"
      : bends
      ? "continuous slope"
      : "smooth";
    assertEquals<string | undefined>(found, f.smoothness);
  });

  Deno.test(`${title(f)}: is smallest and largest where its facts say`, () => {
    const extrema = f.extrema ?? [];
    // Where it jumps, the smallest value may be one that is only approached.
    const hasExtrema = f.monotonicity === "not monotonic" && f.smoothness !== "jumps";
    assertEquals(extrema.length > 0, hasExtrema);
    for (const { kind, x, y } of extrema) {
      const sign = kind === "minimum" ? 1 : -1;
      assertAlmostEquals(f(x), y, 1e-15);
      assertAlmostEquals(f.range[kind === "minimum" ? 0 : 1], y, 1e-15);
      if (!f.kinks.includes(x)) assertAlmostEquals(f.derivative(x), 0, 1e-15);
      for (const h of [-1e-3, 1e-3]) assert(sign * (f(x + h) - y) > 0);
    }
  });
}

/** f′ from four values of f. (Abramowitz & Stegun 1964, 25.3.6.) */
function difference(f: (x: number) => number, x: number, h: number): number {
  return (8 * (f(x + h) - f(x - h)) - (f(x + 2 * h) - f(x - 2 * h))) / (12 * h);
}

function sides(f: (x: number) => number, x: number): [left: number, right: number] {
  return [f(x - 1e-7), f(x + 1e-7)];
}

function jumpAt(f: (x: number) => number, x: number): number {
  const [left, right] = sides(f, x);
  return Math.max(Math.abs(f(x) - left), Math.abs(right - f(x)));
}

/** By how much the slope of f is larger on the right of x than on the left. */
function bendAt(f: (x: number) => number, x: number): number {
  const h = 1e-4;
  return ((f(x + 2 * h) - f(x + h)) - (f(x - h) - f(x - 2 * h))) / h;
}

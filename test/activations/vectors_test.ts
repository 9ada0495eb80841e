import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import fc from "fast-check";
import * as nl from "nonlinear";
import { vectors } from "./variants.ts";

const { glu, reglu, geglu, swiglu, logSoftmax, softmax, softmin, sparsemax } = nl;
const PROBABILITIES = [softmax, softmin, sparsemax];

const number = fc.double({ min: -30, max: 30, noNaN: true }).map((x) => Math.fround(x));
/** Vectors with an even number of components. */
const vector = fc.integer({ min: 1, max: 6 }).chain((half) =>
  fc.array(number, { minLength: 2 * half, maxLength: 2 * half })
);
const settings = { seed: 1, numRuns: 300 };

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const dot = (a: readonly number[], b: readonly number[]) => sum(a.map((ai, i) => ai * b[i]));
const wave = (length: number, phase: number) =>
  Array.from({ length }, (_, i) => Math.sin(phase + 2.3 * i));

function assertClose(a: readonly number[], b: readonly number[], tolerance: number): void {
  assertEquals(a.length, b.length);
  a.forEach((ai, i) => assertAlmostEquals(ai, b[i], tolerance * Math.max(1, Math.abs(b[i]))));
}

/** Whether no step of `h` in one component crosses a kink; another function of rows with kinks needs a line here. */
function isSmoothAt(f: nl.VectorActivation, x: readonly number[], h: number): boolean {
  if (f === sparsemax) {
    const tau = Math.max(...x) - Math.max(...sparsemax(x));
    return x.every((xi) => Math.abs(xi - tau) > 2 * h);
  }
  const gates = f.halves ? x.slice(x.length / 2) : [], kinks = f.atKinks ?? [];
  return gates.every((b) => kinks.every((kink) => Math.abs(b - kink.x) > h));
}

/** ∂f/∂xⱼ from four values of f. (Abramowitz & Stegun 1964, 25.3.6.) */
function slopes(f: nl.VectorActivation, x: readonly number[], j: number, h: number): number[] {
  const [a, b, c, d] = [-2, -1, 1, 2].map((k) => f(x.map((xi, i) => i === j ? xi + k * h : xi)));
  return a.map((_, i) => (a[i] - 8 * b[i] + 8 * c[i] - d[i]) / (12 * h));
}

for (const f of vectors) {
  Deno.test(`${f.name}: vjp and jvp are transposes, and both agree with the Jacobian`, () => {
    fc.assert(
      fc.property(vector, (x) => {
        const direction = wave(x.length, 1), gradient = wave(f(x).length, 2);
        const jvp = f.jvp(x, direction), vjp = f.vjp(x, gradient), jacobian = f.derivative(x);
        const scale = Math.max(1, ...jacobian.flat().map(Math.abs));
        assertAlmostEquals(dot(gradient, jvp), dot(vjp, direction), 1e-13 * scale * x.length);
        assertClose(jvp, jacobian.map((row) => dot(row, direction)), 1e-13 * scale);
        const columns = x.map((_, j) => jacobian.map((row) => row[j]));
        assertClose(vjp, columns.map((column) => dot(column, gradient)), 1e-13 * scale);
      }),
      settings,
    );
  });

  Deno.test(`${f.name}: the Jacobian agrees with numeric differences`, () => {
    const h = 1e-4;
    fc.assert(
      fc.property(vector, (x) => {
        fc.pre(isSmoothAt(f, x, 2 * h));
        const jacobian = f.derivative(x), y = f(x);
        x.forEach((_, j) => {
          slopes(f, x, j, h).forEach((slope, i) => {
            const size = Math.max(1, Math.abs(y[i]), Math.abs(slope));
            assertAlmostEquals(jacobian[i][j], slope, 1e-9 * size);
          });
        });
      }),
      settings,
    );
  });

  Deno.test(`${f.name}: the result has the kind of the argument, rows are independent, and the argument is not changed`, () => {
    const x = [1, -2, 0.5, 3], y = f(x);
    assertEquals(f([x, x]), [y, y]);
    assertEquals(f(Float64Array.from(x)), Float64Array.from(y));
    assertEquals(f(Float32Array.from(x)), Float32Array.from(y));
    const matrix = nl.Matrix.from([x, x]);
    assertEquals((f(matrix) as nl.Matrix).shape, [2, y.length]);
    assertEquals([...(f(matrix) as nl.Matrix).row(1)], [...Float32Array.from(y)]);
    assertEquals(matrix.toArray(), [x, x]);
    assertEquals(x, [1, -2, 0.5, 3]);
  });

  Deno.test(`${f.name}: NaN in, NaN out`, () => {
    const y = f([NaN, 1]);
    assert(y.every(Number.isNaN));
    assert(f.vjp([NaN, 1], y.map(() => 1)).some(Number.isNaN));
    assert(f([1, NaN]).every(Number.isNaN));
  });

  Deno.test(`${f.name}: a vector that is empty or of the wrong length is refused`, () => {
    assertThrows(() => f([]), RangeError, `${f.name}: expected a vector with at least one`);
    assertThrows(() => f.derivative([]), RangeError, `${f.name}.derivative: expected`);
    assertThrows(() => f.jvp([1, 2], [1]), RangeError, "expected direction to have 2 components");
    assertThrows(() => f.vjp([1, 2], []), RangeError, "expected gradient to have");
    assertThrows(() => f.vjp(3 as never, [1]), TypeError, "expected a vector such as [1, 2, 3]");
  });

  Deno.test(`${f.name}: has the facts that a card shows`, () => {
    assert(f.summary && f.derivativeFormula && f.monotonicity && f.smoothness && f.cost);
    assert(f.pros && f.cons && f.defaults && f.references!.length > 0);
    assertEquals(f.smoothness === "corners", f.atKinks !== undefined);
    assertEquals(nl.getActivation(f.name), f);
  });
}

for (const f of PROBABILITIES) {
  Deno.test(`${f.name}: the outputs are probabilities that sum to 1`, () => {
    fc.assert(
      fc.property(vector, (x) => {
        const p = f(x);
        assert(p.every((pi) => pi >= 0 && pi <= 1));
        assertAlmostEquals(sum(p), 1, 1e-15 * x.length);
      }),
      settings,
    );
  });

  Deno.test(`${f.name}: one infinite number wins or loses, and two of them have no limit`, () => {
    const [high, low] = f === softmin ? [-Infinity, Infinity] : [Infinity, -Infinity];
    assertEquals(f([high, 5]), [1, 0]);
    assertEquals(f([low, 5]), [0, 1]);
    assertEquals(f.derivative([high, 5]), [[0, 0], [0, 0]]);
    assertEquals([f([high]), f([low])], [[1], [1]]);
    assertEquals(f([high, high, 5]), [NaN, NaN, 0]);
    assertEquals(f([low, low]), [NaN, NaN]);
  });
}

for (const f of [...PROBABILITIES, logSoftmax]) {
  Deno.test(`${f.name}: a shift changes nothing, however large, and the order is kept or reversed`, () => {
    const shift = fc.integer({ min: -40, max: 40 }).map((power) => Math.sign(power) * 2 ** power);
    fc.assert(
      fc.property(vector, shift, (x, by) => {
        const shifted = x.map((xi) => xi + by);
        // The rounding of the addition itself is not an error of f.
        const exact = shifted.map((xi) => xi - by);
        assertClose(f(shifted), f(exact), 1e-13);
        const sign = f === softmin ? -1 : 1, y = f(x);
        x.forEach((xi, i) => x.forEach((xj, j) => assert(xi < xj || sign * (y[i] - y[j]) >= 0)));
      }),
      settings,
    );
  });
}

Deno.test("softmin(x) is softmax(−x)", () => {
  fc.assert(fc.property(vector, (x) => assertEquals(softmin(x), softmax(x.map((xi) => -xi)))));
});

Deno.test("logSoftmax is the logarithm of softmax, and more accurate where softmax rounds", () => {
  fc.assert(
    fc.property(vector, (x) => assertClose(logSoftmax(x), softmax(x).map(Math.log), 1e-14)),
    settings,
  );
  assertEquals(softmax([0, -800]), [1, 0]);
  assertEquals(logSoftmax([0, -800])[1], -800);
  assertAlmostEquals(logSoftmax([0, -80])[0] / -Math.exp(-80), 1, 1e-15);
  assertEquals(logSoftmax([Infinity, 5]), [0, -Infinity]);
  assertEquals(logSoftmax([Infinity, Infinity, 5]), [NaN, NaN, -Infinity]);
  assertEquals(logSoftmax([5, -Infinity]), [0, -Infinity]);
  assertEquals([logSoftmax([-Infinity]), logSoftmax([1e300, -1e300])], [[0], [0, -2e300]]);
});

Deno.test("sparsemax is the projection onto the simplex: no other point of it is closer", () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(vector, fc.constantFrom(0.03, 0.2, 1), weights, (x, scale, weights) => {
      const z = x.map((xi) => scale * xi), p = sparsemax(z);
      // What characterises it: p ≥ 0, Σ p = 1, and x − p is τ in the support and at most τ outside.
      const tau = dot(p, z.map((zi, i) => zi - p[i]));
      z.forEach((zi, i) => {
        if (p[i] > 0) assertAlmostEquals(zi - p[i], tau, 1e-14 * Math.max(1, Math.abs(tau)));
        else assert(zi <= tau + 1e-14 * Math.max(1, Math.abs(tau)));
      });
      // Then no other point q of the simplex, such as this one, makes an acute angle at p.
      const total = sum(weights.slice(0, z.length)) || 1;
      const q = z.map((_, i) => weights[i] / total);
      if (sum(q) > 0) assert(dot(z.map((zi, i) => zi - p[i]), q.map((qi, i) => qi - p[i])) < 1e-11);
    }),
    settings,
  );
});

Deno.test("sparsemax is right where Keras is wrong up to 3.15: with more than one probability above 0", () => {
  // Keras 3.15.1 says [0.033, 0, 0] and [0, 0, 0].
  assertClose(sparsemax([0.5, 0.4, 0.1]), [0.5, 0.4, 0.1], 1e-15);
  assertClose(sparsemax([2, 1.9, 0]), [0.55, 0.45, 0], 1e-15);
  assertEquals(sparsemax([1, 1, 1, 1]), [0.25, 0.25, 0.25, 0.25]);
  assertEquals(sparsemax([1, 0]), [1, 0], "just reaching the threshold");
  assertEquals(sparsemax.derivative([1, 0]), [[0, 0], [0, 0]], "counts as outside");
});

Deno.test("the gate is the second half, and half as many numbers come out", () => {
  const gates = [nl.sigmoid, nl.relu, nl.gelu, nl.silu];
  [glu, reglu, geglu, swiglu].forEach((f, i) => {
    assert(f.halves);
    assertEquals(f([3, 5, 0.5, -2]), [3 * gates[i](0.5), 5 * gates[i](-2)]);
    assertThrows(() => f([1, 2, 3]), RangeError, `${f.name}: expected an even number`);
    assertThrows(() => f.vjp([1, 2, 3], [1]), RangeError, `${f.name}.vjp: expected an even`);
  });
});

Deno.test("gated functions at infinity have their limits, and NaN where there is none", () => {
  const cases: [nl.VectorActivation, number, number, number][] = [
    [glu, 3, -Infinity, 0],
    [glu, 3, Infinity, 3],
    [glu, -Infinity, 1, -Infinity],
    [glu, Infinity, -2000, Infinity], // where σ is rounded to 0
    [glu, Infinity, -Infinity, NaN],
    [reglu, Infinity, -1, 0],
    [reglu, -Infinity, 2, -Infinity],
    [geglu, 2, -Infinity, 0],
    [geglu, Infinity, -100, -Infinity],
    [geglu, Infinity, -Infinity, NaN],
    [swiglu, 2, -Infinity, 0],
    [swiglu, 0, Infinity, 0],
    [swiglu, -1, Infinity, -Infinity],
    [swiglu, -Infinity, -Infinity, NaN],
  ];
  for (const [f, a, b, y] of cases) assertEquals(f([a, b]), [y], `${f.name} of ${a}, ${b}`);
  assertEquals(glu.derivative([Infinity, 0]), [[0.5, Infinity]]);
  assertEquals(reglu.derivative([Infinity, 0]), [[0, 0]], "ReLU's slope at its kink is 0");
});

Deno.test("a function of your own that returns the wrong number of components is refused", () => {
  const first = nl.defineVectorActivation({
    name: "first",
    f: (x) => [x[0]],
    jacobian: (x) => [Array.from(x, (_, j) => j === 0 ? 1 : 0)],
    formula: "x_1",
    range: [-Infinity, Infinity],
  });
  assertThrows(
    () => first([1, 2]),
    RangeError,
    "first: expected f(x) to have 2 components but found 1.",
  );
});

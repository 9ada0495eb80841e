import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { type Engine, Matrix, reference } from "../../lib/engine/mod.ts";
import { vectorised } from "../../lib/engine/wasm/vectorised.ts";
import { outcome, wasmEngine } from "./engines.ts";

const f = nl.activations;

// How far the vectorised functions and their derivatives may be from the float64 scalars, in units in the last place of
// float32 × (1 + condition), where the condition |x · f′ / f| says how much of an error in x they would pass on. Results
// below 2⁻¹²⁴ may be 0. These numbers are what the README and the sources state.
const CASES: [f: nl.ScalarActivation, allowed: number, allowedForDerivative: number][] = [
  [f.linear, 0, 0],
  [f.relu, 0, 0],
  [f.relu6, 0, 0],
  [f.leakyRelu, 1, 1], // α is rounded to float32, too
  [f.leakyRelu.with({ alpha: 1.5 }), 1, 0],
  [f.prelu, 0, 0],
  [f.rrelu, 1, 1],
  [f.threshold.with({ threshold: 1, value: -3 }), 0, 0],
  [f.thresholdedRelu, 0, 0],
  [f.hardTanh, 0, 0],
  [f.hardTanh.with({ min: -2, max: 0.5 }), 0, 0],
  [f.hardSigmoid, 1, 1],
  [f.sparseSigmoid, 1, 0],
  [f.hardSilu, 2, 1],
  [f.softShrink, 1, 0],
  [f.hardShrink, 0, 0],
  [f.sparsePlus, 2, 1],
  [f.squaredRelu, 1, 0],
  [f.sigmoid, 3, 4],
  [f.tanh, 3, 4],
  // In float64, and rounded once.
  ...[
    f.relu.with({ negativeSlope: 0.1, threshold: 0.5, maxValue: 6 }),
    f.relu.with({ negativeSlope: -1, threshold: -2 }),
    f.relu.with({ negativeSlope: 0.5, threshold: 2, maxValue: 2 }),
    f.starRelu,
    f.elu,
    f.elu.with({ alpha: 0.3 }),
    f.celu,
    f.celu.with({ alpha: 0.1 }),
    f.selu,
    f.exponential,
    f.xielu,
    f.xielu.with({ beta: 0.9 }),
    f.gelu,
    f.gelu.with({ approximate: true }),
    f.silu,
    f.silu.with({ beta: 0 }),
    f.silu.with({ beta: 1.7 }),
    f.quickGelu,
    f.mish,
    f.telu,
    f.softplus,
    f.softplus.with({ beta: 3 }),
    f.logSigmoid,
    f.squareplus,
    f.squareplus.with({ b: 0 }),
    f.softsign,
    f.tanhShrink,
    f.sine,
    f.sine.with({ omega: 30 }),
    f.snake,
    f.snake.with({ alpha: 0.5 }),
  ].map((each): [nl.ScalarActivation, number, number] => [each, 0.51, 0.51]),
];

const SMALLEST = 2 ** -124;

/** Numbers of both signs with every exponent of float32, the special ones among them. */
function samples(): Float32Array<ArrayBuffer> {
  const bits: number[] = [];
  for (let exponent = 0; exponent < 256; exponent++) {
    for (let i = 0; i < 64; i++) {
      // Infinity, and NaN with all kinds of bits.
      const mantissa = exponent === 255 && i > 0
        ? 0x400000 | i * 0x9e3779b1 >>> 9
        : i * 0x9e3779b1 >>> 9;
      bits.push(exponent << 23 | mantissa, 0x80000000 | exponent << 23 | mantissa);
    }
  }
  // Where the functions bend there are more.
  const around = Float32Array.from({ length: 40000 }, (_, i) => (i - 20000) / 1000);
  const x = new Float32Array(bits.length + around.length);
  // Copied as they stand: as numbers of JavaScript all NaN may become the same.
  x.set(new Float32Array(Uint32Array.from(bits).buffer));
  x.set(around, bits.length);
  return x;
}

/** The distance in units in the last place of the float32 next to `exact`. */
function ulps(found: number, exact: number): number {
  const nearest = Math.fround(exact);
  if (found === nearest || Number.isNaN(found) && Number.isNaN(nearest)) return 0;
  if (Number.isNaN(found) || Number.isNaN(nearest)) return Infinity;
  if (Math.abs(exact) < SMALLEST && Math.abs(found) <= SMALLEST) return 0;
  const unit = 2 ** Math.max(Math.floor(Math.log2(Math.abs(exact))) - 23, -149);
  return Math.abs(found - exact) / unit;
}

/** |x · f′ / f| by differences; 0 where there is none. */
function conditionOf(f: (x: number) => number, x: number): number {
  const step = 2 ** -22;
  const condition = Math.abs((f(x * (1 + step)) - f(x * (1 - step))) / (2 * step * f(x)));
  return Number.isFinite(condition) ? condition : 0;
}

const measured = new Set(CASES.map(([f]) => f.name));

/** Functions of the catalogue that the engine only has as code: what that gives, rounded to float32. */
const AS_CODE = Object.values(f).filter(nl.isScalarActivation)
  .filter(({ name }) => !measured.has(name))
  .map((f): [nl.ScalarActivation, number, number] => [f, 0, 0]);

Deno.test("every activation function that is vectorised is measured here, and none has lost that form", () => {
  for (const [f] of CASES) {
    assert(vectorised(f) !== null, `${f.name} is not in lib/engine/wasm/vectorised.ts`);
  }
  for (const [f] of AS_CODE) {
    assert(vectorised(f) === null, `${f.name} is not among the cases of this test`);
  }
});

for (const [f, ...allowed] of [...CASES, ...AS_CODE]) {
  const params = Object.entries(f.params).map(([key, value]) => `${key} = ${value}`).join(", ");
  const name = params === "" ? f.name : `${f.name} (${params})`;
  for (const simd of ["relaxed", "plain"] as const) {
    Deno.test(`on ${simd} SIMD, ${name} is within ${allowed[0]} ulp, its derivative within ${allowed[1]}`, () => {
      const x = samples();
      const z = new Matrix(1, x.length, x), ones = z.map(() => 1);
      const found = outcome(
        wasmEngine(simd),
        [z, ones],
        [z.shape, z.shape],
        (engine, [z, ones], [a, dz]) => {
          engine.activate(f, z, a);
          engine.activateGradient(f, z, ones, dz);
        },
      );
      [f.scalar, f.scalarDerivative].forEach((exact, which) => {
        let worst = 0, at = NaN;
        for (let i = 0; i < x.length; i++) {
          // Gradients pass through linear as they come, whatever has been put in.
          if (f.name === "linear" && which === 1 && Number.isNaN(x[i])) continue;
          const distance = ulps(found[which].data[i], exact(x[i]));
          if (distance <= worst) continue;
          const relative = distance / (1 + conditionOf(exact, x[i]));
          if (!(relative <= worst)) [worst, at] = [relative, x[i]];
        }
        assert(
          worst <= allowed[which],
          `${which === 0 ? "f" : "f′"} is ${worst} ulp × (1 + condition) off at ${at}: ${
            found[which].data[x.indexOf(at)]
          }, not ${exact(at)}`,
        );
      });
    });
  }
}

// In float32 0.3 and 0.8 are larger, 0.7 and 0.9 smaller.
const AT_ODD_KINKS = [
  ...[0.3, 0.7, 0.8, 0.9].flatMap((threshold) => [
    f.relu.with({ threshold }),
    f.relu.with({ threshold, negativeSlope: 0.5 }),
    f.relu.with({ maxValue: threshold }),
    f.threshold.with({ threshold, value: -3 }),
    f.thresholdedRelu.with({ theta: threshold }),
    f.hardShrink.with({ threshold }),
    f.softShrink.with({ threshold }),
    f.hardTanh.with({ min: -threshold, max: threshold }),
  ]),
];

Deno.test("a number that is a kink in float32 lies at the kink: f and f′ are what they are there, on both engines", () => {
  for (const f of AT_ODD_KINKS) {
    const z = Matrix.from([f.kinks.map(Math.fround)]), ones = z.map(() => 1);
    for (const engine of [reference, wasmEngine()] as Engine[]) {
      const [a, slopes] = outcome(
        engine,
        [z, ones],
        [z.shape, z.shape],
        (engine, [z, ones], [a, slopes]) => {
          engine.activate(f, z, a);
          engine.activateGradient(f, z, ones, slopes);
        },
      );
      const at = (exact: (x: number) => number) => f.kinks.map(exact).map(Math.fround);
      assertEquals(Array.from(a.data), at(f.scalar), `${f}`);
      assertEquals(Array.from(slopes.data, Math.abs), at(f.scalarDerivative), `f′ of ${f}`);
    }
  }
});

// Functions of rows: what rounding z may cost comes on top, so the bound is in ulp × (1 + condition number), where the
// condition number is Σ |zⱼ · ∂fᵢ/∂zⱼ| / |fᵢ|.
const ROWS_ALLOWED: Readonly<Record<string, number>> = {
  softmax: 4,
  softmin: 4,
  logSoftmax: 2,
  // In float64, and rounded once.
  sparsemax: 0.51,
  glu: 0.51,
  reglu: 0.51,
  geglu: 0.51,
  swiglu: 0.51,
};

/** Rows of every size and offset: some far apart, some equal, some almost. */
function* rows(): Generator<number[]> {
  const shape = (length: number, phase: number) =>
    Array.from({ length }, (_, i) => Math.sin(phase + 1.7 * i + 0.3 * i * i));
  for (const scale of [0, 1e-6, 0.01, 1, 3, 10, 30, 80, 200, 1e4]) {
    for (const offset of [0, 1, -50, 1e3, -1e5]) {
      for (const length of [1, 2, 3, 10, 32, 33]) {
        yield shape(length, scale + length).map((value) => offset + scale * value);
      }
    }
  }
  for (let gap = 0; gap < 110; gap += 0.37) yield [0, -gap, -1.5 * gap];
}

for (const f of Object.values(nl.activations)) {
  if (f.kind !== "vector") continue;
  const { name } = f, allowed = ROWS_ALLOWED[name] ?? 0.51;
  for (const simd of ["relaxed", "plain"] as const) {
    Deno.test(`on ${simd} SIMD, ${name} is within ${allowed} ulp × (1 + condition)`, () => {
      for (const row of rows()) {
        if (f.halves && row.length % 2 === 1) continue;
        const z = Matrix.from([row]), x = Float64Array.from(z.data);
        const [a] = outcome(
          wasmEngine(simd),
          [z],
          [[1, f.halves ? row.length / 2 : row.length]],
          (engine, [z], [a]) => engine.activateRows(f, z, a),
        );
        const exact = f(x), jacobian = f.derivative(x);
        a.data.forEach((found, i) => {
          const sensitivity = jacobian[i].reduce(
            (sum, slope, j) => sum + Math.abs(x[j] * slope),
            0,
          );
          const condition = sensitivity === 0 ? 0 : sensitivity / Math.abs(exact[i]);
          const distance = ulps(found, exact[i]);
          assert(
            distance <= allowed * (1 + condition),
            `${distance} ulp off at [${x}], ${i}: ${found}, not ${
              exact[i]
            }; condition ${condition}`,
          );
        });
      }
    });
  }
}

Deno.test("NaN in a row is NaN in all of its outputs, and −Infinity is a probability of 0", () => {
  for (const f of [nl.softmax, nl.softmin, nl.logSoftmax, nl.sparsemax]) {
    const low = f === nl.softmin ? Infinity : -Infinity;
    const z = Matrix.from([[0, NaN, 1], [0, 0, low]]);
    const [a] = outcome(
      wasmEngine(),
      [z],
      [z.shape],
      (engine, [z], [a]) => engine.activateRows(f, z, a),
    );
    const half = Math.fround(f([0, 0])[0]);
    assertEquals(a.toArray(), [[NaN, NaN, NaN], [half, half, f === nl.logSoftmax ? -Infinity : 0]]);
  }
});

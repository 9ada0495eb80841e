import { assert, assertEquals } from "@std/assert";
import * as nl from "nonlinear";
import { Matrix } from "../../lib/engine/mod.ts";
import { outcome, wasmEngine } from "./engines.ts";

// How far the vectorised functions may be from the float64 scalars, in units in the last place of float32. Results
// below 2⁻¹²⁴ may be 0. These numbers are what the README and the sources state.
const ALLOWED = {
  relu: [0, 0],
  leakyRelu: [1, 1], // α is rounded to float32, too
  sigmoid: [3, 4],
  tanh: [3, 4],
  linear: [0, 0],
} as const;

const SMALLEST = 2 ** -124;

/** Numbers of both signs with every exponent of float32, the special ones among them. */
function samples(): Float32Array<ArrayBuffer> {
  const bits: number[] = [];
  for (let exponent = 0; exponent < 256; exponent++) {
    for (let i = 0; i < 64; i++) {
      const mantissa = exponent === 255 ? (i === 0 ? 0 : 0x400000) : (i * 0x9e3779b1 >>> 9);
      bits.push(exponent << 23 | mantissa, 0x80000000 | exponent << 23 | mantissa);
    }
  }
  // Where the functions bend there are more.
  const around = Float32Array.from({ length: 40000 }, (_, i) => (i - 20000) / 1000);
  return Float32Array.of(...new Float32Array(Uint32Array.from(bits).buffer), ...around);
}

/** The distance in units in the last place of the float32 next to `exact`. */
function ulps(found: number, exact: number): number {
  if (Object.is(found, exact) || found === exact || Number.isNaN(found) && Number.isNaN(exact)) {
    return 0;
  }
  if (Math.abs(exact) < SMALLEST && Math.abs(found) <= SMALLEST) return 0;
  const size = Math.abs(exact);
  const unit = 2 ** Math.max(Math.floor(Math.log2(size)) - 23, -149);
  return Math.abs(found - exact) / unit;
}

for (const [name, allowed] of Object.entries(ALLOWED)) {
  const f = nl.activations[name as keyof typeof ALLOWED];
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
          const distance = ulps(found[which].data[i], exact(x[i]));
          if (!(distance <= worst)) [worst, at] = [distance, x[i]];
        }
        assert(
          worst <= allowed[which],
          `${which === 0 ? "f" : "f′"} is ${worst} ulp off at ${at}: ${
            found[which].data[x.indexOf(at)]
          }, not ${exact(at)}`,
        );
      });
    });
  }
}

// Functions of rows: what rounding z may cost comes on top, so the bound is in ulp × (1 + condition number), where the
// condition number is Σ |zⱼ · ∂fᵢ/∂zⱼ| / |fᵢ|.
const ROWS_ALLOWED = { softmax: 4, softmin: 4, logSoftmax: 2 };

/** Rows of every size and offset: some far apart, some equal, some almost. */
function* rows(): Generator<number[]> {
  const shape = (length: number, phase: number) =>
    Array.from({ length }, (_, i) => Math.sin(phase + 1.7 * i + 0.3 * i * i));
  for (const scale of [0, 1e-6, 0.01, 1, 3, 10, 30, 80, 200, 1e4]) {
    for (const offset of [0, 1, -50, 1e3, -1e5]) {
      for (const length of [1, 2, 3, 10, 33]) {
        yield shape(length, scale + length).map((value) => offset + scale * value);
      }
    }
  }
  for (let gap = 0; gap < 110; gap += 0.37) yield [0, -gap, -1.5 * gap];
}

for (const [name, allowed] of Object.entries(ROWS_ALLOWED)) {
  const f = nl.activations[name as keyof typeof ROWS_ALLOWED];
  for (const simd of ["relaxed", "plain"] as const) {
    Deno.test(`on ${simd} SIMD, ${name} is within ${allowed} ulp × (1 + condition)`, () => {
      for (const row of rows()) {
        const z = Matrix.from([row]), x = Float64Array.from(z.data);
        const [a] = outcome(
          wasmEngine(simd),
          [z],
          [z.shape],
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
  for (const f of [nl.softmax, nl.softmin, nl.logSoftmax]) {
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

import { assert } from "@std/assert";
import { type Block, type Engine, Matrix, reference } from "../../lib/engine/mod.ts";
import { assertSameMatrix, outcome, randomMatrix, wasmEngine } from "./engines.ts";

// The oracle is the reference engine, which sums in float64.

type Shape = readonly [rows: number, cols: number];

interface Case {
  readonly what: string;
  /** Shapes of what goes in and what comes out. */
  readonly shapes: (rows: number, cols: number) => readonly [Shape[], Shape[]];
  readonly routine: (engine: Engine, inputs: Block[], outputs: Block[]) => void;
}

const settings = { epsilon: 1e-3, floor: 0 };
const kinds = ["multiply", "average", "maximum", "minimum"] as const;

const CASES: readonly Case[] = [
  {
    what: "the moments of columns",
    shapes: (rows, cols) => [[[rows, cols]], [[1, cols], [1, cols]]],
    routine: (engine, [x], [mean, variance]) => engine.columnMoments(x, mean, variance),
  },
  {
    what: "columns of mean 0 and variance 1",
    shapes: (rows, cols) => [[[rows, cols]], [[1, cols], [1, cols], [rows, cols]]],
    routine(engine, [x], [mean, variance, out]) {
      engine.columnMoments(x, mean, variance);
      engine.normalizeColumns(x, mean, variance, settings, out);
    },
  },
  {
    what: "the gradient through the moments of columns",
    shapes: (rows, cols) => [[[rows, cols], [rows, cols], [1, cols]], [[rows, cols]]],
    routine(engine, [x, gradient, factors], [out]) {
      const { rows, cols } = x;
      const [mean, variance, sums, products] = [1, 2, 3, 4].map(() => engine.allocate(1, cols));
      const normalized = engine.allocate(rows, cols);
      engine.columnMoments(x, mean, variance);
      engine.normalizeColumns(x, mean, variance, settings, normalized);
      engine.columnSums(gradient, null, sums);
      engine.columnSums(gradient, normalized, products);
      const batch = { normalized, sums, products };
      engine.normalizeColumnsGradient(gradient, variance, factors, settings, batch, out);
    },
  },
  {
    what: "the gradient through known moments",
    shapes: (rows, cols) => [[[rows, cols], [1, cols]], [[1, cols], [rows, cols]]],
    routine(engine, [gradient, mean], [variance, out]) {
      engine.columnMoments(gradient, mean, variance);
      const floor = { epsilon: 0, floor: 0.5 };
      engine.normalizeColumnsGradient(gradient, variance, null, floor, null, out);
    },
  },
  {
    what: "rows of mean 0 and variance 1, and the gradient through them",
    shapes: (rows, cols) => [[[rows, cols], [rows, cols], [1, cols]], [
      [rows, cols],
      [rows, 1],
      [rows, cols],
      [rows, cols],
    ]],
    routine(engine, [x, gradient, factors], [out, inverses, scaled, plain]) {
      engine.normalizeRows(x, 1e-3, out, inverses);
      engine.normalizeRowsGradient(gradient, out, inverses, factors, scaled);
      engine.normalizeRowsGradient(gradient, out, inverses, null, plain);
    },
  },
  {
    what: "columns with factors and shifts, or without either",
    shapes: (rows, cols) => [[[rows, cols], [1, cols], [1, cols]], [
      [rows, cols],
      [rows, cols],
      [rows, cols],
    ]],
    routine(engine, [x, factors, shifts], [both, scaled, shifted]) {
      engine.scaleColumns(x, factors, shifts, both);
      engine.scaleColumns(x, factors, null, scaled);
      engine.scaleColumns(x, null, shifts, shifted);
    },
  },
  {
    what: "a row that follows another slowly",
    shapes: (_, cols) => [[[1, cols], [1, cols]], [[1, cols]]],
    routine(engine, [start, value], [kept]) {
      engine.copy(start, kept);
      engine.blend(kept, value, 0.9);
      engine.blend(kept, value, 0.9);
    },
  },
  ...kinds.map((kind): Case => ({
    what: `${kind} of three, and its gradient`,
    shapes: (rows, cols) => {
      const all: Shape[] = [1, 2, 3, 4].map(() => [rows, cols]);
      return [all, all];
    },
    routine(engine, [a, b, c, gradient], [out, forA, forB, forC]) {
      const rest = engine.allocate(a.rows, a.cols);
      engine.merge(kind, [a, b, c], out);
      engine.mergeGradient(kind, [a, b, c], out, gradient, [forA, forB, forC], rest);
    },
  })),
  ...[...kinds, "subtract" as const].map((kind): Case => ({
    what: `${kind} of two, and a gradient for one alone`,
    shapes: (rows, cols) => [[[rows, cols], [rows, cols], [rows, cols]], [
      [rows, cols],
      [rows, cols],
    ]],
    routine(engine, [a, b, gradient], [out, forB]) {
      const rest = engine.allocate(a.rows, a.cols);
      engine.merge(kind, [a, b], out);
      engine.mergeGradient(kind, [a, b], out, gradient, [null, forB], rest);
    },
  })),
];

/** Numbers with ties between the matrices, zeros and a constant column. */
function inputOf([rows, cols]: Shape, seed: number): Matrix {
  const random = randomMatrix(rows, cols, seed);
  return random.map((value, i) => i % cols === 2 ? 3 : i % 5 === 0 ? 0.5 : 3 * value);
}

for (const { what, shapes, routine } of CASES) {
  Deno.test(`WebAssembly finds ${what} as the reference engine does`, () => {
    for (const simd of ["relaxed", "plain"] as const) {
      const engine = wasmEngine(simd);
      for (const [rows, cols] of [[1, 1], [1, 5], [2, 3], [7, 4], [33, 18], [128, 128]]) {
        const [ins, outs] = shapes(rows, cols);
        const inputs = ins.map((shape, i) => inputOf(shape, 10 * rows + i));
        const expected = outcome(reference, inputs, outs, routine);
        outcome(engine, inputs, outs, routine).forEach((found, i) =>
          assertSameMatrix(found, expected[i], 2e-6, `${simd}, ${rows} × ${cols}, result ${i}`)
        );
      }
    }
  });
}

Deno.test("NaN in a column stays in the column, and one in a row in the row", () => {
  const x = randomMatrix(6, 5, 1);
  x.data[7] = NaN;
  for (const engine of [reference, wasmEngine()]) {
    const [columns, rows] = outcome(engine, [x], [[6, 5], [6, 5]], (engine, [x], [out, rows]) => {
      const [mean, variance] = [engine.allocate(1, 5), engine.allocate(1, 5)];
      engine.columnMoments(x, mean, variance);
      engine.normalizeColumns(x, mean, variance, settings, out);
      engine.normalizeRows(x, 1e-3, rows, engine.allocate(6, 1));
    });
    const isNaNWhere = (matrix: Matrix, where: (i: number) => boolean) =>
      matrix.data.every((value, i) => Number.isNaN(value) === where(i));
    assert(isNaNWhere(columns, (i) => i % 5 === 2), engine.name);
    assert(isNaNWhere(rows, (i) => Math.floor(i / 5) === 1), engine.name);
  }
});

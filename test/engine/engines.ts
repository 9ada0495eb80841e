import { assert } from "@std/assert";
import {
  type Block,
  type Engine,
  Matrix,
  randomStream,
  startWasmEngine,
  type WasmEngine,
} from "../../lib/engine/mod.ts";

/** A WebAssembly engine of its own, which no other test shares. */
export function wasmEngine(simd: "relaxed" | "plain" = "relaxed"): WasmEngine {
  const engine = startWasmEngine(1, [simd]);
  assert(engine, "WebAssembly with SIMD and shared memory is missing here");
  return engine;
}

/** A matrix of numbers in −1…1, a share of them zero. */
export function randomMatrix(rows: number, cols: number, seed: number, zeros = 0): Matrix {
  const random = randomStream(seed);
  return new Matrix(rows, cols).map(() => random.uniform() < zeros ? 0 : 2 * random.uniform() - 1);
}

/** The matrices that `routine` writes on an engine, given blocks with these matrices and blocks of these shapes. */
export function outcome(
  engine: Engine,
  inputs: readonly Matrix[],
  shapes: readonly (readonly [rows: number, cols: number])[],
  routine: (engine: Engine, inputs: Block[], outputs: Block[]) => void,
): Matrix[] {
  const blocks = inputs.map((matrix) => {
    const block = engine.allocate(matrix.rows, matrix.cols);
    engine.write(block, matrix);
    return block;
  });
  const outputs = shapes.map(([rows, cols]) => engine.allocate(rows, cols));
  routine(engine, blocks, outputs);
  const results = outputs.map((block) => engine.read(block));
  for (const block of [...blocks, ...outputs]) engine.release(block);
  return results;
}

/** Fails unless all numbers agree within `tolerance` of max(1, |number|); NaN and infinities must be the same. */
export function assertSameMatrix(
  found: Matrix,
  expected: Matrix,
  tolerance: number,
  what: string,
): void {
  for (let i = 0; i < expected.data.length; i++) {
    const a = found.data[i], b = expected.data[i];
    const close = Object.is(a, b) || a === b ||
      Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
    assert(close, `${what}: number ${i} of ${expected.shape.join(" × ")} is ${a}, not ${b}`);
  }
}

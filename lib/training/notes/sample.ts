import { type Engine, Matrix } from "../../engine/mod.ts";
import type { ExampleRange } from "../fit_data.ts";

/** At most so many rows, and so many numbers, are looked at. */
const ROWS = 256, NUMBERS = 2 ** 15;

/** The rows of a range, counted in its examples: all of them, or so many that they lie evenly apart. */
export function sampledRows({ from, end }: ExampleRange, cols: number): Uint32Array {
  const rows = end - from;
  const count = Math.min(rows, ROWS, Math.max(1, Math.floor(NUMBERS / cols)));
  return Uint32Array.from({ length: count }, (_, i) => from + Math.floor(i * rows / count));
}

/** These rows of the inputs, one matrix for each. */
export function inputsAt(
  engine: Engine,
  { examples }: ExampleRange,
  input: number,
  rows: Uint32Array,
): Matrix {
  const source = examples.x[input], block = engine.allocate(rows.length, source.cols);
  try {
    engine.gather(source, rows, 0, block);
    return engine.read(block);
  } finally {
    engine.release(block);
  }
}

/** These rows of the right answers for an output of so many units; classes are one-hot. */
export function answersAt(
  engine: Engine,
  { examples }: ExampleRange,
  { output, units }: { output: number; units: number },
  rows: Uint32Array,
): Matrix {
  // In pieces, so that little memory is taken for many rows.
  const answers = new Matrix(rows.length, units);
  for (let start = 0; start < rows.length; start += ROWS) {
    const block = engine.allocate(Math.min(ROWS, rows.length - start), units);
    try {
      examples.gatherTargets[output](engine, rows, start, block);
      answers.data.set(engine.read(block).data, start * units);
    } finally {
      engine.release(block);
    }
  }
  return answers;
}

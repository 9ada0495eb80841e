import { Matrix } from "../../engine/mod.ts";
import { isA, itemsOf, readOptions, shown } from "../../options/mod.ts";

/** How {@linkcode calibration} sorts. */
export interface CalibrationOptions {
  /** Where one group ends and the next begins, rising; by default [0, 0.5, 0.7, 0.9, 0.99, 1]. */
  edges?: readonly number[];
}

/** The examples of which a network is about equally sure. */
export interface CalibrationGroup {
  /** The largest probability of each is above the first and at most the second. */
  between: string;
  /** How many examples there are. */
  examples: number;
  /** The mean of their largest probabilities. */
  said: number;
  /** The share of them whose class is the right one. */
  right: number;
}

/**
 * How sure a network says it is, and how often it is right: examples in groups by the largest of their probabilities.
 *
 * @param probabilities A row an example, a column a class, as `predict` gives them.
 * @param labels The right class of each, counted from 0.
 * @returns A row for each group that has examples, for `table`.
 * @throws {TypeError} If they are not a matrix and a list.
 * @throws {RangeError} If there are not as many labels as rows, or the edges do not rise.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const probabilities = nl.Matrix.from([[0.75, 0.25], [0.25, 0.75], [0, 1]]);
 * assertEquals(nl.calibration(probabilities, [0, 0, 1], { edges: [0, 0.5, 0.9, 1] }), [
 *   { between: "0.5 and 0.9", examples: 2, said: 0.75, right: 0.5 },
 *   { between: "0.9 and 1", examples: 1, said: 1, right: 1 },
 * ]);
 * ```
 */
export function calibration(
  probabilities: Matrix,
  labels: ArrayLike<number>,
  options: CalibrationOptions = {},
): CalibrationGroup[] {
  options = readOptions("calibration", options, ["edges"]);
  if (!isA(probabilities, Matrix)) {
    throw new TypeError(
      `calibration: expected probabilities to be a matrix, as predict gives it, but found ${
        shown(probabilities)
      }.`,
    );
  }
  const classes = itemsOf("calibration", "labels", labels);
  if (classes.length !== probabilities.rows) {
    throw new RangeError(
      `calibration: expected ${probabilities.rows} labels, one for each row, but found ${classes.length}.`,
    );
  }
  const edges = edgesOf(options.edges ?? [0, 0.5, 0.7, 0.9, 0.99, 1]);
  const said = Array.from(probabilities, (row) => Math.max(...row));
  const right = probabilities.argMax().map((found, i) => Number(found === classes[i]));
  return edges.slice(1).flatMap((to, k) => {
    const group = [...said.keys()].filter((i) => said[i] > edges[k] && said[i] <= to);
    const meanOf = (values: ArrayLike<number>) =>
      group.reduce((sum, i) => sum + values[i], 0) / group.length;
    const between = `${edges[k]} and ${to}`;
    if (group.length === 0) return [];
    return [{ between, examples: group.length, said: meanOf(said), right: meanOf(right) }];
  });
}

function edgesOf(given: readonly number[]): number[] {
  const edges = itemsOf("calibration", "edges", given) as number[];
  const rising = edges.length >= 2 && edges.every((edge, i) => i === 0 || edge > edges[i - 1]);
  if (rising && edges.every(Number.isFinite)) return edges;
  throw new RangeError(
    `calibration: expected edges to be rising numbers, like [0, 0.5, 1], but found ${
      shown(given)
    }.`,
  );
}

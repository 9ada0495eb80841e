import type { Matrix } from "../../engine/mod.ts";
import type { MissingPolicy } from "./options.ts";

/**
 * Puts the mean or the median of each column in the place of NaN, in both parts; measured on the rows to train on
 * alone, for what the test rows are like must not leak into training.
 *
 * @throws {RangeError} If a column has no number in the rows to train on.
 */
export function fillMissing(
  parts: { train: { x: Matrix }; test: { x: Matrix } },
  names: readonly string[],
  how: Exclude<MissingPolicy, "drop">,
): void {
  const { x } = parts.train;
  for (const [j, name] of names.entries()) {
    const known = Float64Array.from({ length: x.rows }, (_, i) => x.data[i * x.cols + j])
      .filter((value) => !Number.isNaN(value));
    if (known.length === 0) {
      throw new RangeError(
        `loadCsv: expected a number in column ${
          JSON.stringify(name)
        } in one of the rows to train on but found none; leave it out with { ignore: [${
          JSON.stringify(name)
        }] }.`,
      );
    }
    const value = how === "mean" ? meanOf(known) : medianOf(known);
    for (const { x: { data, cols } } of [parts.train, parts.test]) {
      for (let k = j; k < data.length; k += cols) if (Number.isNaN(data[k])) data[k] = value;
    }
  }
}

const meanOf = (values: Float64Array) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function medianOf(values: Float64Array): number {
  const ordered = values.toSorted(), half = ordered.length / 2;
  return (ordered[Math.ceil(half) - 1] + ordered[Math.floor(half)]) / 2;
}

import { numericDerivative } from "../../activations/numeric_derivative.ts";
import { shown } from "../../options/mod.ts";
import type { NumbersByName, Row, RowFunctions } from "./definition.ts";

/** x and the weights of a layer at which its functions are tried: nothing about them is round. */
export interface Probe {
  readonly x: Row;
  readonly weights: NumbersByName;
}

/** The gradients in x and in the weights by numeric differences, where nobody has given them. */
export function numericGradient(
  forward: RowFunctions["forward"],
  { x, weights }: Probe,
  gradient: Row,
): NumbersByName {
  const along = () => dot(gradient, forward(x, weights));
  const slopes = (values: Row) => Float64Array.from(values, (_, i) => slopeAt(values, i, along));
  return {
    x: slopes(x),
    ...Object.fromEntries(
      Object.entries(weights).map(([name, rows]) => [
        name,
        isRow(rows) ? slopes(rows) : rows.map(slopes),
      ]),
    ),
  };
}

/** How `f` changes with the number `values[i]`, which is put back. */
function slopeAt(values: Row, i: number, f: () => number, finer = 1): number {
  const value = values[i];
  const slope = numericDerivative((z) => {
    values[i] = value + (z - value) / finer;
    return finer * f();
  })(value);
  values[i] = value;
  return slope;
}

/** So many numbers of x, and of each weight, are compared. */
const COMPARED = 12;

/**
 * Compares the gradients that are given with numeric differences. Where these say nothing, as at a corner, they are
 * skipped.
 *
 * @throws {RangeError} If they are other ones; the message names a place.
 */
export function checkGradient(
  caller: string,
  { name, forward, backward }: RowFunctions,
  probe: Probe,
  units: number,
): void {
  const gradient = Float64Array.from({ length: units }, (_, i) => Math.cos(0.7 + 1.1 * i));
  const { x, weights } = probe, along = () => dot(gradient, forward(x, weights));
  const given = backward(x, weights, gradient);
  for (const [what, numbers] of Object.entries({ x, ...weights })) {
    const rows = isRow(numbers) ? [numbers] : numbers, [{ length }] = rows;
    const count = rows.length * length, step = Math.max(1, Math.floor(count / COMPARED));
    for (let at = 0; at < count; at += step) {
      const row = Math.floor(at / length), col = at % length, { [what]: found } = given;
      const slope = slopeAt(rows[row], col, along), finer = slopeAt(rows[row], col, along, 2);
      const tolerance = 1e-6 * Math.max(1, Math.abs(slope));
      if (!(Math.abs(slope - finer) <= tolerance)) continue;
      const value = isRow(found) ? found[col] : found[row][col];
      if (Math.abs(value - slope) <= 10 * tolerance) continue;
      const place = isRow(numbers) ? `${what}[${col}]` : `${what}[${row}][${col}]`;
      throw new RangeError(
        `${caller}: expected backward of ${name} to give the gradients of forward, where that in ${place} is ${
          slope.toPrecision(7)
        } by differences for ${x.length} inputs, but found ${
          typeof value === "number" ? value.toPrecision(7) : shown(value)
        }.`,
      );
    }
  }
}

function isRow(numbers: Row | readonly Row[]): numbers is Row {
  return numbers instanceof Float64Array;
}

function dot(a: Row, b: Row): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

import { numericDerivative } from "../../activations/numeric_derivative.ts";
import type { Block, Comparison, Engine, RowComparison } from "../../engine/mod.ts";
import { type Kind, kindOf, valueAt } from "./asked_for.ts";

/** A number, or a row of them: whichever a function of one's own asks for. */
export type NumberOrRow = number & number[];

/**
 * A function of one's own that says how far an output is from its target: of single numbers, as in
 * `(t, y) => (t - y) ** 2`, or of the rows of one example, as in `(t, y) => Math.hypot(t[0] - y[0], t[1] - y[1])`. Which
 * of the two it gets is what it asks for: one that computes with its arguments as they are gets numbers, one that looks
 * into them rows.
 */
export type TargetFunction = (target: NumberOrRow, output: NumberOrRow) => number;

/** How such a function changes with the output: a number, or a row of them. */
export type TargetDerivative = (
  target: NumberOrRow,
  output: NumberOrRow,
) => number | readonly number[];

/** A function of one's own, of which it is known what it works on. */
export interface OwnFunction {
  readonly kind: Kind;
  /** For a row of targets and a row of outputs the values: of each pair, or a single one of all. */
  readonly of: (targets: readonly number[], outputs: readonly number[]) => number[];
  /** What it makes of some numbers, by which it is known again. */
  readonly values: readonly number[];
  /** Writes one value a row, and the gradient if there is one to write. */
  compare(
    engine: Engine,
    outputs: Block,
    targets: Block,
    values: Block,
    gradient: Block | null,
    scale: number,
  ): void;
}

/** Targets and outputs at which a function is tried. */
export const PROBES:
  readonly (readonly [targets: readonly number[], outputs: readonly number[]])[] = [
    [[1, 0, 0], [0.5, 0.25, 0.75]],
    [[0.5, -1, 2], [-0.5, 0.75, 2.5]],
  ];

/**
 * Finds out what a function of one's own, which messages call `what`, works on; without a derivative a numeric one is used.
 *
 * @throws {TypeError} If the function does not make a number of numbers or rows.
 */
export function ownFunction(
  caller: string,
  what: string,
  f: TargetFunction,
  derivative?: TargetDerivative,
): OwnFunction {
  const kind = kindOf(caller, what, f);
  const of = valueAt(caller, what, kind, f);
  const values = PROBES.flatMap(([targets, outputs]) => of(targets, outputs));
  const common = { kind, of, values };
  if (kind === "row") {
    const rows = ofRows(what, f as never, derivative as never);
    return { ...common, compare: (engine, ...rest) => engine.compareRows(rows, ...rest) };
  }
  const numbers = ofNumbers(what, f as never, derivative as never);
  return { ...common, compare: (engine, ...rest) => engine.compare(numbers, ...rest) };
}

type OfNumbers = (target: number, output: number) => number;
type OfRows = (target: number[], output: number[]) => number;
type SlopesOfRows = (target: number[], output: number[]) => readonly number[];

function ofNumbers(name: string, f: OfNumbers, derivative?: OfNumbers): Comparison {
  return {
    name,
    params: {},
    scalar: (y, t) => f(t, y),
    scalarDerivative: derivative
      ? (y, t) => derivative(t, y)
      : (y, t) => numericDerivative((output) => f(t, output))(y),
  };
}

/** It gets copies: what it does to its arguments stays its own business. */
function ofRows(name: string, f: OfRows, derivative?: SlopesOfRows): RowComparison {
  return {
    name,
    value: (y, t) => f(Array.from(t), Array.from(y)),
    gradient: derivative ? (y, t) => derivative(Array.from(t), Array.from(y)) : (y, t) => {
      const along = (i: number) => (yi: number) => f(Array.from(t), Array.from(y).with(i, yi));
      return Array.from(y, (yi, i) => numericDerivative(along(i))(yi));
    },
  };
}

import type { Block, Engine, Source } from "../engine/mod.ts";
import { Matrix } from "../engine/mod.ts";
import type { Loss } from "./losses.ts";

/** Right answers: a row of probabilities each, as a matrix, or the number of a class each. */
export type Targets = Matrix | ArrayLike<ArrayLike<number>> | ArrayLike<number>;

/** Checked examples with their right answers, ready to be gathered into batches; `x` is to be dropped in the end. */
export interface Examples {
  readonly rows: number;
  readonly x: Source;
  gatherTargets(engine: Engine, order: Uint32Array, start: number, out: Block): void;
}

/**
 * Checks inputs and right answers against each other, the network and the loss.
 *
 * @throws {RangeError} If numbers of rows or columns do not fit, or a number is NaN, infinite, or no class.
 * @throws {TypeError} If the right answers have another form than the loss expects.
 */
export function checkExamples(
  caller: string,
  engine: Engine,
  x: Matrix,
  y: Targets,
  loss: Loss,
  classes: number,
): Examples {
  if (x.rows === 0) {
    throw new RangeError(`${caller}: expected at least one row in x but found none.`);
  }
  const gatherTargets = loss.targets === "labels"
    ? labelTargets(caller, x.rows, y, classes)
    : probabilityTargets(caller, x.rows, y, classes);
  const held = engine.hold(x);
  if (held === x) checkFinite(caller, "x", x);
  return { rows: x.rows, x: held, gatherTargets };
}

function labelTargets(caller: string, rows: number, y: Targets, classes: number) {
  if (isTable(y)) {
    throw new TypeError(
      `${caller}: sparseCategoricalCrossentropy expects y to be one class number an example, such as train.labels; for rows of probabilities use categoricalCrossentropy.`,
    );
  }
  const labels = y as ArrayLike<number>;
  checkRows(caller, rows, labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(
        `${caller}: expected y[${i}] to be a class from 0 to ${
          classes - 1
        } (the network has ${classes} outputs) but found ${label}.`,
      );
    }
  }
  return (engine: Engine, order: Uint32Array, start: number, out: Block) =>
    engine.gatherOneHot(labels, order, start, out);
}

function probabilityTargets(caller: string, rows: number, y: Targets, classes: number) {
  if (!isTable(y)) {
    throw new TypeError(
      `${caller}: categoricalCrossentropy expects y to have a row of ${classes} probabilities an example; use nl.toCategorical(labels, ${classes}), or the loss sparseCategoricalCrossentropy.`,
    );
  }
  const targets = y instanceof Matrix ? y : Matrix.from(y as ArrayLike<ArrayLike<number>>);
  checkRows(caller, rows, targets.rows);
  if (targets.cols !== classes) {
    throw new RangeError(
      `${caller}: expected y to have ${classes} columns (one for each output of the network) but found ${targets.cols}.`,
    );
  }
  checkFinite(caller, "y", targets);
  return (engine: Engine, order: Uint32Array, start: number, out: Block) =>
    engine.gather(targets, order, start, out);
}

function isTable(y: Targets): boolean {
  return y instanceof Matrix || typeof (y as ArrayLike<unknown>)?.[0] === "object";
}

function checkRows(caller: string, expected: number, found: number): void {
  if (found === expected) return;
  throw new RangeError(
    `${caller}: expected y to have ${expected} rows (one for each row of x) but found ${found}.`,
  );
}

/**
 * Whether there is no NaN and no infinity among the numbers. Both have all bits of the exponent set, so that adding one
 * to it reaches the sign bit: of a large data set, that is the quickest look.
 */
function allFinite(data: Float32Array): boolean {
  const bits = new Int32Array(data.buffer, data.byteOffset, data.length);
  const carry = (i: number) => (bits[i] & 0x7fffffff) + 0x00800000;
  let all = 0, i = 0;
  for (; i + 8 <= bits.length; i += 8) {
    all |= carry(i) | carry(i + 1) | carry(i + 2) | carry(i + 3) |
      carry(i + 4) | carry(i + 5) | carry(i + 6) | carry(i + 7);
  }
  for (; i < bits.length; i++) all |= carry(i);
  return all >= 0;
}

function checkFinite(caller: string, name: string, { data, cols }: Matrix): void {
  if (allFinite(data)) return;
  const at = data.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(
    `${caller}: expected only finite numbers in ${name} but found ${data[at]} in row ${
      Math.floor(at / cols)
    }, column ${at % cols}; remove or replace such rows first.`,
  );
}

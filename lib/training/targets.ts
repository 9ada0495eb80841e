import { type Block, type Engine, Matrix } from "../engine/mod.ts";
import { shown } from "../options/mod.ts";
import type { Loss } from "./losses/loss.ts";
import { checkFinite, place } from "./finite.ts";

/** Right answers: a row of numbers each, as a matrix; or, for class numbers and single outputs, a number each. */
export type Targets = Matrix | ArrayLike<ArrayLike<number>> | ArrayLike<number>;

/**
 * What the right answers of a loss are: the number of a class each, rows of probabilities, numbers from 0 to 1, any
 * numbers, or numbers ≥ 0.
 */
export type TargetForm = "labels" | "probabilities" | "binary" | "numbers" | "counts";

/** What the numbers of a form may be, and what to do about one that is not. */
const LIMITS: Readonly<
  Partial<Record<TargetForm, [most: number, expected: string, hint: string]>>
> = {
  binary: [
    1,
    "0 or 1, or a probability between",
    "; for more than two classes use sparseCategoricalCrossentropy",
  ],
  counts: [Infinity, "a number ≥ 0", ""],
};

/** Writes the right answers of a batch: those of the rows `order[start]` and on. */
export type GatherTargets = (
  engine: Engine,
  order: Uint32Array,
  start: number,
  out: Block,
) => void;

/**
 * Checks right answers against the loss and the number of outputs; `asClasses` if a metric is going to count them.
 *
 * @throws {RangeError} If there are too few or too many, or one is NaN, infinite, or out of its range.
 * @throws {TypeError} If they have another form than the loss expects.
 */
export function checkTargets(
  caller: string,
  rows: number,
  y: Targets,
  loss: Loss,
  outputs: number,
  asClasses: boolean,
): GatherTargets {
  if (!isTable(y) && typeof (y as ArrayLike<number> | undefined)?.length !== "number") {
    throw new TypeError(
      `${caller}: expected y to be an array of right answers, or a Matrix, but found ${shown(y)}.`,
    );
  }
  if (loss.targets === "labels") return labelTargets(caller, rows, y, loss, outputs);
  const targets = isTable(y)
    ? tableTargets(caller, rows, y, outputs)
    : listTargets(caller, rows, y as ArrayLike<number>, loss, outputs);
  checkLimits(caller, targets, loss);
  if (asClasses && (loss.targets === "numbers" || loss.targets === "counts")) {
    checkClasses(caller, targets, loss);
  }
  return (engine, order, start, out) => engine.gather(targets, order, start, out);
}

function labelTargets(
  caller: string,
  rows: number,
  y: Targets,
  loss: Loss,
  classes: number,
): GatherTargets {
  if (isTable(y)) {
    throw new TypeError(
      `${caller}: ${loss.name} expects y to be one class number an example, such as train.labels; for rows of probabilities use categoricalCrossentropy.`,
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
        } (the network has ${classes} outputs) but found ${shown(label)}.`,
      );
    }
  }
  return (engine, order, start, out) => engine.gatherOneHot(labels, order, start, out);
}

function tableTargets(caller: string, rows: number, y: Targets, outputs: number): Matrix {
  const targets = y instanceof Matrix ? y : Matrix.from(y as ArrayLike<ArrayLike<number>>);
  checkRows(caller, rows, targets.rows);
  if (targets.cols !== outputs) {
    throw new RangeError(
      `${caller}: expected y to have ${outputs} column${
        outputs === 1 ? "" : "s"
      } (one for each output of the network) but found ${targets.cols}.`,
    );
  }
  checkFinite(caller, "y", targets);
  return targets;
}

/** A number an example, for a network of one output. */
function listTargets(
  caller: string,
  rows: number,
  y: ArrayLike<number>,
  { name, targets }: Loss,
  outputs: number,
): Matrix {
  if (targets === "probabilities") {
    throw new TypeError(
      `${caller}: ${name} expects y to have a row of ${outputs} probabilities an example; use nl.toCategorical(labels, ${outputs}), or the loss sparseCategoricalCrossentropy.`,
    );
  }
  checkRows(caller, rows, y.length);
  if (outputs > 1) {
    throw new TypeError(
      `${caller}: ${name} expects y to have a row of ${outputs} numbers an example (one for each output of the network) but found a single number each.`,
    );
  }
  for (let i = 0; i < y.length; i++) {
    if (!Number.isFinite(y[i])) {
      throw new RangeError(
        `${caller}: expected y[${i}] to be a finite number but found ${shown(y[i])}.`,
      );
    }
  }
  return new Matrix(rows, 1, Float32Array.from(y));
}

function checkLimits(caller: string, y: Matrix, { name, targets }: Loss): void {
  const limits = LIMITS[targets];
  if (!limits) return;
  const [most, expected, hint] = limits;
  const at = y.data.findIndex((value) => value < 0 || value > most);
  if (at < 0) return;
  throw new RangeError(
    `${caller}: ${name} expects ${place("y", at, y.cols)} to be ${expected}, but found ${
      y.data[at]
    }${hint}.`,
  );
}

/** Keras would count how often a number is above ½. */
function checkClasses(caller: string, { data, cols }: Matrix, { name }: Loss): void {
  const at = data.findIndex((value) => value !== 0 && value !== 1);
  if (at < 0) return;
  throw new RangeError(
    `${caller}: expected ${
      place("y", at, cols)
    } to be 0 or 1, for an accuracy counts right classes, but found ${
      data[at]
    }; with ${name} on numbers use the metric "mae".`,
  );
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

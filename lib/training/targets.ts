import { type Block, checkIsNumber, type Engine, Matrix, type Source } from "../engine/mod.ts";
import { exampleRows, isTensorLike, type NestedNumbers, type TensorLike } from "../network/mod.ts";
import { isA, lengthOf, shown } from "../options/mod.ts";
import { checkFinite, elementName } from "./finite.ts";
import type { Loss, TargetForm } from "./losses/loss.ts";
import type { OutputObjective } from "./objective.ts";

/** Right answers: a row of numbers each; or, for class numbers and single outputs, a number each. */
export type Targets = Matrix | NestedNumbers | TensorLike;

/**
 * Right answers: those of the output, or, for a model made with a list of outputs, a list with those of each; or an
 * object by the names of the outputs.
 */
export type Answers = Targets | readonly Targets[] | Readonly<Record<string, Targets>>;

/** What the numbers of a form may be, and what to do about one that is not. */
const LIMITS: Readonly<
  Partial<Record<TargetForm, [most: number, expected: string, hint: string]>>
> = {
  binary: [
    1,
    "0 or 1, or a probability between",
    "; for more than two classes use sparseCategoricalCrossentropy",
  ],
  probabilities: [
    1,
    "0 or 1, or a probability between",
    "; for numbers use a loss such as meanSquaredError",
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
 * Checks right answers against what an output is measured by.
 *
 * @throws {RangeError} If there are too few or too many, or one is NaN, infinite, or out of its range.
 * @throws {TypeError} If they have another form than the loss expects.
 */
export function checkTargets(
  context: Context,
  y: Targets,
  { loss, metrics, units }: OutputObjective,
): GatherTargets {
  const { caller, name } = context;
  if (!isA(y, Matrix) && !isTensorLike(y) && lengthOf(y) === undefined) {
    throw new TypeError(
      `${caller}: expected ${name} to be an array of right answers, or a Matrix, but found ${
        shown(y)
      }.`,
    );
  }
  if (loss.targets === "labels") return labelTargets(context, y, loss, units);
  const targets = isTable(y)
    ? tableTargets(context, y, loss, units)
    : listTargets(context, listOf(context, y), loss, units);
  checkLimits(context, targets, loss);
  const asClasses = metrics.some(({ measure }) => measure.countsClasses);
  if (asClasses && (loss.targets === "numbers" || loss.targets === "counts")) {
    checkClasses(context, targets, loss);
  }
  const source = context.hold(targets);
  return (engine, order, start, out) => engine.gather(source, order, start, out);
}

/** Which function checks, what it calls the right answers, how many there have to be, and what holds them. */
export interface Context {
  readonly caller: string;
  readonly name: string;
  readonly rows: number;
  readonly hold: (matrix: Matrix) => Source;
}

function labelTargets(
  context: Context,
  y: Targets,
  loss: Loss,
  classes: number,
): GatherTargets {
  const { caller, name } = context;
  const table = isTable(y) ? rowsOf(context, y, 1) : null;
  if (table !== null && table.cols !== 1) {
    throw new TypeError(
      `${caller}: ${loss.name} expects ${name} to be one class number an example, such as train.labels; for rows of probabilities use categoricalCrossentropy.`,
    );
  }
  const labels = table?.data ?? listOf(context, y);
  checkRows(context, labels.length);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(
        `${caller}: expected ${name}[${i}] to be a class from 0 to ${
          classes - 1
        } (the network has ${classes} outputs) but found ${shown(label)}${
          label === classes && !Array.from(labels).includes(0)
            ? "; classes count from 0: take 1 away from each."
            : "."
        }`,
      );
    }
  }
  return (engine, order, start, out) => engine.gatherOneHot(labels, order, start, out);
}

function tableTargets(context: Context, y: Targets, loss: Loss, outputs: number): Matrix {
  const { caller, name } = context;
  const targets = rowsOf(context, y, outputs);
  checkRows(context, targets.rows);
  if (targets.cols !== outputs) {
    throw new RangeError(
      `${caller}: expected ${name} to have ${outputs} column${
        outputs === 1 ? "" : "s"
      } (one for each output of the network) but found ${targets.cols}${
        columnsHint(loss, targets.cols, outputs)
      }.`,
    );
  }
  checkFinite(caller, name, targets);
  return targets;
}

/** What was probably meant by right answers of another width. */
function columnsHint({ targets }: Loss, cols: number, outputs: number): string {
  if (targets === "probabilities" && cols === 1) {
    return `; for class numbers use nl.toCategorical(labels, ${outputs}), or the loss sparseCategoricalCrossentropy with a list of them`;
  }
  if (targets === "binary" && outputs === 1) {
    return `; for one-hot rows use ${cols} units with softmax and categoricalCrossentropy`;
  }
  return "";
}

/** A number an example, for a network of one output. */
function listTargets(
  context: Context,
  y: ArrayLike<number>,
  loss: Loss,
  outputs: number,
): Matrix {
  const { caller, name } = context;
  if (loss.targets === "probabilities") {
    throw new TypeError(
      `${caller}: ${loss.name} expects ${name} to have a row of ${outputs} probabilities an example; use nl.toCategorical(labels, ${outputs}), or the loss sparseCategoricalCrossentropy.`,
    );
  }
  checkRows(context, y.length);
  if (outputs > 1) {
    throw new TypeError(
      `${caller}: ${loss.name} expects ${name} to have a row of ${outputs} numbers an example (one for each output of the network) but found a single number each.`,
    );
  }
  for (let i = 0; i < y.length; i++) {
    if (typeof y[i] !== "number") checkIsNumber(caller, `${name}[${i}]`, y[i]);
    if (!Number.isFinite(y[i])) {
      throw new RangeError(
        `${caller}: expected ${name}[${i}] to be a finite number but found ${shown(y[i])}.`,
      );
    }
  }
  return new Matrix(y.length, 1, Float32Array.from(y));
}

function checkLimits({ caller, name }: Context, y: Matrix, loss: Loss): void {
  const limits = LIMITS[loss.targets];
  if (!limits) return;
  const [most, expected, hint] = limits;
  const { data } = y;
  let at = 0;
  while (at < data.length && data[at] >= 0 && data[at] <= most) at++;
  if (at === data.length) return;
  throw new RangeError(
    `${caller}: ${loss.name} expects ${
      elementName(name, at, y.cols)
    } to be ${expected}, but found ${data[at]}${hint}.`,
  );
}

/** Keras would count how often a number is above ½. */
function checkClasses({ caller, name }: Context, { data, cols }: Matrix, loss: Loss): void {
  const at = data.findIndex((value) => value !== 0 && value !== 1);
  if (at < 0) return;
  throw new RangeError(
    `${caller}: expected ${
      elementName(name, at, cols)
    } to be 0 or 1, for an accuracy counts right classes, but found ${
      data[at]
    }; with ${loss.name} on numbers use the metric "mae".`,
  );
}

/** Whether there is a row for each example, and not only a number. */
function isTable(y: Targets): boolean {
  if (isA(y, Matrix)) return true;
  return isTensorLike(y)
    ? y.shape.length > 1
    : lengthOf((y as ArrayLike<unknown>)[0]) !== undefined;
}

function rowsOf({ caller, name }: Context, y: Targets, cols: number): Matrix {
  return exampleRows(caller, name, y, {
    shape: [cols],
    as: "the output gives them",
    flatten: `make rows of them: ${name}.map((example) => example.flat(Infinity))`,
  });
}

function listOf(context: Context, y: Targets): ArrayLike<number> {
  return isTensorLike(y) ? rowsOf(context, y, 1).data : y as ArrayLike<number>;
}

function checkRows({ caller, name, rows }: Context, found: number): void {
  if (found === rows) return;
  throw new RangeError(
    `${caller}: expected ${name} to have ${rows} rows (one for each row of x) but found ${found}.`,
  );
}

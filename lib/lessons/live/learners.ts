import { Matrix } from "../../engine/mod.ts";
import {
  hasMethod,
  isA,
  isPlain,
  itemsOf,
  lengthOf,
  reading,
  shown,
  textList,
} from "../../options/mod.ts";
import type { FitOptions, History, Logs, Targets } from "../../training/mod.ts";
import type { Learned } from "./progress_text.ts";
import type { Points } from "./region_panels.ts";

/** A model that can be trained while its regions are drawn. */
export interface Learner {
  /** Trains it. */
  fit(x: Matrix, y: Targets, options: FitOptions): Promise<History>;
  /** Its loss and metrics as it is now. */
  evaluate(x: Matrix, y: Targets, options: { batchSize: number; verbose: 0 }): Promise<Logs>;
  /** What it says of places in the plane. */
  predict(x: Matrix): Matrix;
  /** Throws if it is not compiled. */
  objective(caller: string): unknown;
}

/** Points of classes, such as `nl.toy.spirals()`. */
export interface PointData {
  /** Two numbers a row. */
  readonly x: Matrix;
  /** The class of each, counted from 0. */
  readonly labels: ArrayLike<number>;
  /** What the classes are called; by default "class 0", "class 1" and so on. */
  readonly classNames?: readonly string[];
  /** What the models learn; by default the labels. For categoricalCrossentropy `nl.toCategorical(labels, classes)`. */
  readonly y?: Targets;
}

/** More panels would be too small. */
const MOST_MODELS = 9;

/** A model with its name and the numbers it has reached. */
export interface Watched extends Learned {
  model: Learner;
}

/** The models by name, all of them compiled. */
export function learnersOf(models: Readonly<Record<string, Learner>>): Watched[] {
  const entries = isPlain(models)
    ? reading("learnTogether", "the models", () => Object.entries(models))
    : [];
  if (entries.length === 0 || entries.length > MOST_MODELS) {
    throw new RangeError(
      `learnTogether: expected 1 to ${MOST_MODELS} models by name, like { relu: model }, but found ${
        isPlain(models) ? entries.length : shown(models)
      }.`,
    );
  }
  return entries.map(([name, model]) => {
    if (
      !hasMethod(model, "fit") || !hasMethod(model, "predict") || !hasMethod(model, "objective")
    ) {
      throw new TypeError(
        `learnTogether: expected ${name} to be a model, such as nl.sequential makes, but found ${
          shown(model)
        }.`,
      );
    }
    model.objective("learnTogether");
    return { name, model, logs: {} };
  });
}

/** The points with their classes and the names of these. */
export function pointsOf(data: PointData): Points {
  const { x, labels: given, classNames } = isPlain(data) ? data : {} as Partial<PointData>;
  if (!isA(x, Matrix) || x.cols !== 2) {
    throw new RangeError(
      `learnTogether: expected points of two numbers a row, such as nl.toy.spirals(), but found ${
        isA(x, Matrix) ? `rows of ${x.cols}` : shown(isPlain(data) ? x : data)
      }.`,
    );
  }
  if (lengthOf(given) !== x.rows) {
    throw new RangeError(
      `learnTogether: expected ${x.rows} labels, one for each point, but found ${
        lengthOf(given) ?? shown(given)
      }.`,
    );
  }
  const labels = itemsOf("learnTogether", "labels", given) as number[];
  const wrong = labels.findIndex((label) =>
    !(Number.isInteger(label) && label >= 0 && label < 100)
  );
  if (wrong >= 0) {
    throw new RangeError(
      `learnTogether: expected labels[${wrong}] to be a class, counted from 0, but found ${
        shown(labels[wrong])
      }.`,
    );
  }
  if (classNames !== undefined) textList("learnTogether", "classNames", classNames);
  const classes = 1 + labels.reduce((most, label) => Math.max(most, label), 0);
  const names = Array.from({ length: classes }, (_, i) => classNames?.[i] ?? `class ${i}`);
  return { x, labels, classNames: names };
}

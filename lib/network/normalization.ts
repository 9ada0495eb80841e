import { Matrix, reference } from "../engine/mod.ts";
import { lengthOf, numberList, shown } from "../options/mod.ts";
import { checkUnitsAxis } from "./advanced_activations.ts";
import { exampleRows } from "./example_rows.ts";
import type { Inputs } from "./examples.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import { readLayerOptions } from "./layer_options.ts";
import type { Place, Stage } from "./stage.ts";
import type { WeightPlan } from "./weight.ts";

/** Options of {@linkcode normalization}. */
export interface NormalizationOptions extends LayerOptions {
  /** The axis of the units, −1 or 1; there is no other. */
  readonly axis?: number;
  /** The mean of each input, or one for all; by default `adapt` finds them. */
  readonly mean?: number | readonly number[];
  /** The variance of each input, or one for all; given where `mean` is. */
  readonly variance?: number | readonly number[];
}

/** What is divided by is at least this, as in Keras, also where an input is always the same. */
const SETTINGS = { epsilon: 0, floor: 1e-7 };

/**
 * A layer that takes the mean of each input away and divides by its standard deviation, so that networks get numbers of
 * about −1 … 1 whatever the data. Mean and variance are given, or found in the data by `adapt`; training does not change
 * them.
 *
 * @throws {TypeError} If `mean` or `variance` is not a number or a list of numbers.
 * @throws {RangeError} If only one of the two is given, their lengths differ, or a variance is negative.
 *
 * @example What the data are like is found before training
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = [[1, 200], [3, 600]];
 * const normalization = layers.normalization();
 * normalization.adapt(x);
 * const model = sequential({ layers: [normalization, layers.dense({ units: 1 })] });
 * assertEquals(model.getLayer("normalization").getWeights()[0].toArray(), [[2, 400]]);
 * ```
 */
export function normalization(options: NormalizationOptions = {}): Normalization {
  options = readLayerOptions("layers.normalization", options, [
    "axis",
    "mean",
    "variance",
    "name",
    "inputShape",
  ]);
  return new NormalizationLayer(options);
}

/** A layer that brings its inputs to mean 0 and variance 1, with a mean and a variance that it finds in data. */
export interface Normalization extends Layer {
  /**
   * Finds the mean and the variance of each column of x, and takes them from now on. It is done when it returns: awaiting
   * it makes no difference.
   *
   * @throws {TypeError} If x is not rows of numbers.
   * @throws {RangeError} If x has no rows, another number of columns than the layer inputs, or a number that is NaN or
   * infinite.
   * @throws {Error} If the layer was made with a mean and a variance.
   *
   * @example
   * ```ts
   * import { layers, sequential } from "nonlinear";
   * import { assertEquals } from "@std/assert";
   *
   * const normalization = layers.normalization({ inputShape: [1] });
   * const model = sequential({ layers: [normalization] });
   * normalization.adapt([[1], [3]]);
   * assertEquals(model.predict([[1], [2], [5]]).toArray(), [[-1], [0], [3]]);
   * ```
   */
  adapt(x: Inputs): void;
}

class NormalizationLayer extends Layer implements Normalization {
  readonly className = "Normalization";
  override readonly hasWeights: boolean;
  readonly options: {
    readonly axis: number;
    readonly mean?: readonly number[];
    readonly variance?: readonly number[];
  };
  /** What `adapt` has found, for the weights that are still to be made. */
  #found: readonly Matrix[] | null = null;

  constructor(options: NormalizationOptions) {
    const { axis, mean, variance, name } = options, caller = "layers.normalization";
    super(name, inputShapeOf(caller, options));
    checkUnitsAxis(caller, axis);
    this.options = {
      axis: -1,
      mean: statistic("mean", mean),
      variance: statistic("variance", variance),
    };
    checkBoth(this.options.mean, this.options.variance);
    this.hasWeights = mean === undefined;
  }

  adapt(x: Inputs): void {
    if (!this.hasWeights) {
      throw new Error(
        "adapt: expected a layer that is to find its mean and variance, but it was made with them; leave them out of nl.layers.normalization.",
      );
    }
    const known: number | undefined = this.weights[0]?.shape[0] ?? this.inputShape?.[0];
    const data = exampleRows("adapt", "x", x, {
      shape: [known ?? 1],
      as: "the layer takes them",
      flatten: "make rows of numbers of them",
    });
    const { rows, cols } = data;
    if (rows === 0) throw new RangeError("adapt: expected at least one row in x but found none.");
    const units = known ?? cols;
    if (cols !== units) {
      throw new RangeError(
        `adapt: expected x to have ${units} columns (one for each input of the layer) but found ${cols}.`,
      );
    }
    const at = data.data.findIndex((value) => !Number.isFinite(value));
    if (at >= 0) {
      throw new RangeError(
        `adapt: expected finite numbers in x but found ${data.data[at]} in row ${
          Math.floor(at / cols)
        }, column ${at % cols}; every prediction would be NaN.`,
      );
    }
    const [mean, variance] = [new Matrix(1, cols), new Matrix(1, cols)];
    reference.columnMoments(data, mean, variance);
    this.#found = [mean, variance];
    if (this.weights.length > 0) this.setWeights([mean, variance, new Matrix(1, 1)]);
    // Now it is known how many numbers an example has, as with an inputShape.
    this.inputShape ??= [cols];
  }

  override outputUnits([units]: readonly number[]): number {
    for (const name of ["mean", "variance"] as const) {
      const length = this.options[name]?.length ?? 1;
      if (length === 1 || length === units) continue;
      throw new RangeError(
        `apply: expected ${name} of nl.layers.normalization to be one number, or ${units}, one for each input, but found ${length}.`,
      );
    }
    return units;
  }

  protected override planWeights(units: number): WeightPlan[] {
    const plan = (name: string, length: number, start: Matrix): WeightPlan => ({
      name,
      shape: [length],
      initializer: { name, draw: () => start },
      fans: { fanIn: length, fanOut: length },
      isStatistic: true,
    });
    const [mean, variance] = this.#found ??
      [new Matrix(1, units), new Matrix(1, units).map(() => 1)];
    // Keras keeps the third one for files of older versions; it is always 0.
    return [
      plan("mean", units, mean),
      plan("variance", units, variance),
      plan("count", 1, new Matrix(1, 1)),
    ];
  }

  override stages({ engine, rows, inputs: [input] }: Place): Stage[] {
    const { cols } = input, output = engine.allocate(rows, cols);
    const given = (list: readonly number[]) => {
      const block = engine.allocate(1, cols);
      engine.write(block, new Matrix(1, cols).map((_, i) => list[i % list.length]));
      return block;
    };
    const { mean: means, variance: variances } = this.options;
    const scratch = means ? [given(means), given(variances!)] : [];
    const [mean, variance] = means ? scratch : this.weights.map(({ value }) => value);
    return [{
      role: "other",
      output,
      scratch,
      forward: () => engine.normalizeColumns(input, mean, variance, SETTINGS, output),
      backward(gradient, [to]) {
        if (to) engine.normalizeColumnsGradient(gradient, variance, null, SETTINGS, null, to);
      },
    }];
  }
}

/** A number for each input, or one for all, as a list. */
function statistic(name: "mean" | "variance", value: unknown): readonly number[] | undefined {
  if (value === undefined) return undefined;
  const caller = "layers.normalization";
  if (typeof value !== "number" && lengthOf(value) === undefined) {
    throw new TypeError(
      `${caller}: expected ${name} to be a number, or a list of one for each input, but found ${
        shown(value)
      }.`,
    );
  }
  const list = numberList(caller, name, typeof value === "number" ? [value] : value);
  const least = name === "variance" ? 0 : -Infinity;
  const wrong = list.findIndex((number) => !(number >= least && Number.isFinite(number)));
  if (wrong < 0 && list.length > 0) return list;
  throw new RangeError(
    `${caller}: expected ${name} to be a finite number${
      name === "variance" ? " ≥ 0" : ""
    } for each input but found ${list.length === 0 ? "none" : shown(list[wrong])}.`,
  );
}

function checkBoth(mean: unknown, variance: unknown): void {
  if ((mean === undefined) === (variance === undefined)) return;
  const [given, missing] = mean === undefined ? ["variance", "mean"] : ["mean", "variance"];
  throw new RangeError(
    `layers.normalization: expected ${missing} beside ${given}, but found none; give both, or neither and call adapt(x).`,
  );
}

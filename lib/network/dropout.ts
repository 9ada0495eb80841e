import type { MaskSettings } from "../engine/mod.ts";
import { numberFrom } from "../options/mod.ts";
import { readLayerOptions } from "./layer_options.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { Shape } from "./shapes.ts";
import type { Place, Stage } from "./stage.ts";

/** Options of {@linkcode dropout} and {@linkcode alphaDropout}. */
export interface DropoutOptions extends LayerOptions {
  /** The share of the numbers that is dropped, from 0 up to, not including, 1. */
  readonly rate: number;
}

/**
 * A layer that, in training, sets a random share of the numbers to 0 and makes the others larger for it; `predict` and
 * `evaluate` leave all as they are. A network learns not to lean on single units.
 *
 * What is dropped follows from the seed of the model and the number of the step alone, so a run repeats bit for bit.
 * Srivastava, Hinton, Krizhevsky, Sutskever & Salakhutdinov, 2014, "Dropout: A Simple Way to Prevent Neural Networks
 * from Overfitting".
 *
 * @throws {RangeError} If `rate` is not from 0 up to 1.
 *
 * @example Nothing is dropped when predicting
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dropout({ rate: 0.5, inputShape: [2] })] });
 * assertEquals(model.predict([[1, 2]]).toArray(), [[1, 2]]);
 * ```
 */
export function dropout(options: DropoutOptions): Layer {
  options = readDropoutOptions("layers.dropout", options);
  const { rate } = options;
  const settings = { scale: 1 / (1 - rate), shift: 0, dropped: 0 };
  return new Dropout("Dropout", "layers.dropout", rate, settings, options);
}

/** The limit of selu on the far left, −λα. */
const LEAST_SELU = -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;

/**
 * Dropout for networks of selu: what is dropped becomes selu's least value instead of 0, and all is scaled so that mean 0
 * and variance 1 stay.
 *
 * Klambauer, Unterthiner, Mayr & Hochreiter, 2017, "Self-Normalizing Neural Networks".
 *
 * @throws {RangeError} If `rate` is not from 0 up to 1.
 */
export function alphaDropout(options: DropoutOptions): Layer {
  options = readDropoutOptions("layers.alphaDropout", options);
  const { rate } = options;
  const scale = 1 / Math.sqrt((1 - rate) * (1 + rate * LEAST_SELU ** 2));
  const shift = -scale * LEAST_SELU * rate;
  const settings = { scale, shift, dropped: scale * LEAST_SELU + shift };
  return new Dropout("AlphaDropout", "layers.alphaDropout", rate, settings, options);
}

class Dropout extends Layer {
  readonly className: string;
  override readonly drawsMasks = true;
  override readonly takesAnyShape = true;
  readonly options: { readonly rate: number };
  readonly #settings: MaskSettings;

  constructor(
    className: string,
    caller: string,
    rate: number,
    settings: MaskSettings,
    options: DropoutOptions,
  ) {
    super(options.name, inputShapeOf(caller, options));
    this.className = className;
    this.options = { rate };
    this.#settings = settings;
  }

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  override outputShapeOf([shape]: readonly Shape[]): Shape {
    return shape;
  }

  override stages({ engine, rows, inputs: [input], maskSource, maskNumber }: Place): Stage[] {
    const { rate } = this.options, settings = this.#settings;
    if (maskSource === null || rate === 0) return [];
    const output = engine.allocate(rows, input.cols), mask = engine.allocate(rows, input.cols);
    const key = { seed: maskSource.seed, step: 0, place: maskNumber };
    const gradientSettings = { scale: settings.scale, shift: 0, dropped: 0 };
    return [{
      role: "other",
      output,
      scratch: [mask],
      forward() {
        key.step = maskSource.step;
        engine.drawMask(mask, rate, key);
        engine.applyMask(input, mask, settings, output);
      },
      backward(gradient, [inputGradient]) {
        if (inputGradient) engine.applyMask(gradient, mask, gradientSettings, inputGradient);
      },
    }];
  }
}

function readDropoutOptions(caller: string, options: DropoutOptions): DropoutOptions {
  options = readLayerOptions(caller, options, ["rate", "name", "inputShape"]);
  numberFrom(caller, "rate", options.rate, 0, 1);
  return options;
}

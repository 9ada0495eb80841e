import type { Merge } from "../engine/mod.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { LayerOption } from "./layer_option.ts";
import { readLayerOptions } from "./layer_options.ts";
import { sameWidth } from "./same_width.ts";
import type { Place, Stage } from "./stage.ts";

/** Options of the layers that merge tensors number by number. */
export type MergeOptions = Pick<LayerOptions, "name">;

/**
 * A layer that multiplies what several layers give, number by number: apply it to a list of tensors of the same width.
 *
 * @example One branch as a gate for the other
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [x, gate] = [input({ shape: [2] }), input({ shape: [2] })];
 * const gated = model({ inputs: [x, gate], outputs: layers.multiply().apply([x, gate]) });
 * assertEquals(gated.predict([[[3, 4]], [[0, 0.5]]]).toArray(), [[0, 2]]);
 * ```
 */
export function multiply(options: MergeOptions = {}): Layer {
  return merged("Multiply", "multiply", "multiply", options);
}

/**
 * A layer that gives the mean of what several layers give, number by number: apply it to a list of tensors of the same
 * width.
 *
 * @example Two networks that vote
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [2] })];
 * const mean = model({ inputs: [a, b], outputs: layers.average().apply([a, b]) });
 * assertEquals(mean.predict([[[1, 2]], [[3, 6]]]).toArray(), [[2, 4]]);
 * ```
 */
export function average(options: MergeOptions = {}): Layer {
  return merged("Average", "average", "average", options);
}

/**
 * A layer that gives the largest of what several layers give, number by number: apply it to a list of tensors of the same
 * width. Where several are the largest, the gradient goes to the first, as in Keras on TensorFlow.
 *
 * @example
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [2] })];
 * const most = model({ inputs: [a, b], outputs: layers.maximum().apply([a, b]) });
 * assertEquals(most.predict([[[1, 6]], [[3, 2]]]).toArray(), [[3, 6]]);
 * ```
 */
export function maximum(options: MergeOptions = {}): Layer {
  return merged("Maximum", "maximum", "compare", options);
}

/**
 * A layer that gives the smallest of what several layers give, number by number: apply it to a list of tensors of the
 * same width. Where several are the smallest, the gradient goes to the first, as in Keras on TensorFlow.
 *
 * @example
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [2] })];
 * const least = model({ inputs: [a, b], outputs: layers.minimum().apply([a, b]) });
 * assertEquals(least.predict([[[1, 6]], [[3, 2]]]).toArray(), [[1, 2]]);
 * ```
 */
export function minimum(options: MergeOptions = {}): Layer {
  return merged("Minimum", "minimum", "compare", options);
}

/**
 * A layer that takes the second of two tensors away from the first, number by number.
 *
 * @example
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [2] })];
 * const difference = model({ inputs: [a, b], outputs: layers.subtract().apply([a, b]) });
 * assertEquals(difference.predict([[[1, 6]], [[3, 2]]]).toArray(), [[-2, 4]]);
 * ```
 */
export function subtract(options: MergeOptions = {}): Layer {
  return merged("Subtract", "subtract", "subtract", options);
}

function merged(className: string, kind: Merge, verb: string, options: MergeOptions): Layer {
  options = readLayerOptions(`layers.${kind}`, options, ["name"]);
  return new Merged(className, kind, verb, options.name);
}

class Merged extends Layer {
  readonly className: string;
  readonly options: Readonly<Record<string, LayerOption>> = {};
  override readonly joins = true;
  readonly #kind: Merge;
  readonly #verb: string;

  constructor(className: string, kind: Merge, verb: string, name?: string) {
    super(name);
    this.className = className;
    this.#kind = kind;
    this.#verb = verb;
  }

  override outputUnits(units: readonly number[]): number {
    if (this.#kind === "subtract" && units.length !== 2) {
      throw new RangeError(
        `apply: expected two tensors, of which the second is taken away from the first, but found ${units.length}.`,
      );
    }
    return sameWidth(this.#verb, units);
  }

  override stages({ engine, rows, inputs, gradients }: Place): Stage[] {
    const kind = this.#kind, { cols } = inputs[0], output = engine.allocate(rows, cols);
    const rest = gradients && engine.allocate(rows, cols);
    return [{
      role: "other",
      output,
      scratch: rest ? [rest] : [],
      forward: () => engine.merge(kind, inputs, output),
      backward: (gradient, inputGradients) =>
        engine.mergeGradient(kind, inputs, output, gradient, inputGradients, rest!),
    }];
  }
}

import { readLayerOptions } from "./layer_options.ts";
import { checkUnitsAxis } from "./advanced_activations.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { LayerOption } from "./layer_option.ts";
import { sameWidth } from "./same_width.ts";
import type { Place, Stage } from "./stage.ts";

/** Options of {@linkcode add}. */
export type AddOptions = Pick<LayerOptions, "name">;

/** Options of {@linkcode concatenate}. */
export interface ConcatenateOptions extends AddOptions {
  /** The axis of the units, −1 or 1; there is no other. */
  readonly axis?: number;
}

/**
 * A layer that adds up what several layers give, number by number: apply it to a list of tensors of the same width.
 *
 * @example
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [2] })];
 * const sum = model({ inputs: [a, b], outputs: layers.add().apply([a, b]) });
 * assertEquals(sum.predict([[[1, 2]], [[30, 40]]]).toArray(), [[31, 42]]);
 * ```
 */
export function add(options: AddOptions = {}): Layer {
  options = readLayerOptions("layers.add", options, ["name"]);
  return new Add(options.name);
}

/**
 * A layer that puts what several layers give side by side: apply it to a list of tensors.
 *
 * @throws {RangeError} If `axis` is not that of the units.
 *
 * @example
 * ```ts
 * import { input, layers, model } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const [a, b] = [input({ shape: [2] }), input({ shape: [1] })];
 * const both = model({ inputs: [a, b], outputs: layers.concatenate().apply([a, b]) });
 * assertEquals(both.predict([[[1, 2]], [[3]]]).toArray(), [[1, 2, 3]]);
 * ```
 */
export function concatenate(options: ConcatenateOptions = {}): Layer {
  options = readLayerOptions("layers.concatenate", options, ["axis", "name"]);
  checkUnitsAxis("layers.concatenate", options.axis);
  return new Concatenate(options.name);
}

class Add extends Layer {
  readonly className = "Add";
  readonly options: Readonly<Record<string, LayerOption>> = {};
  override readonly joins = true;

  override outputUnits(units: readonly number[]): number {
    return sameWidth("add up", units);
  }

  override stages({ engine, rows, inputs }: Place): Stage[] {
    const output = engine.allocate(rows, inputs[0].cols);
    return [{
      role: "other",
      output,
      forward: () => engine.add(inputs, output),
      backward(gradient, inputGradients) {
        for (const block of inputGradients) if (block) engine.copy(gradient, block);
      },
    }];
  }
}

class Concatenate extends Layer {
  readonly className = "Concatenate";
  readonly options = { axis: -1 };
  override readonly joins = true;

  override outputUnits(units: readonly number[]): number {
    return units.reduce((sum, count) => sum + count, 0);
  }

  override stages({ engine, rows, inputs }: Place): Stage[] {
    const widths = inputs.map(({ cols }) => cols);
    const output = engine.allocate(rows, this.outputUnits(widths));
    return [{
      role: "other",
      output,
      forward: () => engine.concatenate(inputs, output),
      backward: (gradient, inputGradients) => engine.split(gradient, widths, inputGradients),
    }];
  }
}

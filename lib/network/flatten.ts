import { readLayerOptions } from "./layer_options.ts";
import { inputShapeOf } from "./input_shape.ts";
import { Layer, type LayerOptions } from "./layer.ts";
import type { LayerOption } from "./layer_option.ts";
import { type Shape, sizeOf } from "./shapes.ts";
import type { Stage } from "./stage.ts";

/**
 * A layer that writes the numbers of an example, such as a picture of 28 × 28, one row after the other: what a dense
 * layer takes. It computes nothing.
 *
 * @throws {RangeError} If `inputShape` is no shape.
 *
 * @example Pictures as nested arrays
 * ```ts
 * import { layers, sequential } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential();
 * model.add(layers.flatten({ inputShape: [2, 3] }));
 * assertEquals(model.predict([[[1, 2, 3], [4, 5, 6]]]).toArray(), [[1, 2, 3, 4, 5, 6]]);
 * ```
 */
export function flatten(options: LayerOptions = {}): Layer {
  options = readLayerOptions("layers.flatten", options, ["name", "inputShape"]);
  return new Flatten(options.name, inputShapeOf("layers.flatten", options));
}

class Flatten extends Layer {
  readonly className = "Flatten";
  readonly options: Readonly<Record<string, LayerOption>> = {};
  override readonly takesAnyShape = true;

  override outputUnits([units]: readonly number[]): number {
    return units;
  }

  override outputShapeOf([shape]: readonly Shape[]): Shape {
    return [sizeOf(shape)];
  }

  /** The numbers of an example lie one behind the other anyway. */
  override stages(): Stage[] {
    return [];
  }
}

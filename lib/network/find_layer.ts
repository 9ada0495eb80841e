import { didYouMean, shown } from "../options/mod.ts";
import type { Layer } from "./layer.ts";

/**
 * The layer of a name, or at a place in the list, counted from 0.
 *
 * @throws {TypeError} If it is neither a name nor a number.
 * @throws {RangeError} If there is no such layer.
 */
export function findLayer(
  layers: readonly Layer[],
  nameOrIndex: string | number | undefined,
): Layer {
  if (typeof nameOrIndex !== "string" && typeof nameOrIndex !== "number") {
    throw new TypeError(
      `getLayer: expected the name of a layer or its place in model.layers but found ${
        shown(nameOrIndex)
      }.`,
    );
  }
  const layer = typeof nameOrIndex === "number"
    ? layers[nameOrIndex]
    : layers.find(({ name }) => name === nameOrIndex);
  if (layer !== undefined) return layer;
  const names = layers.map(({ name }) => name!);
  throw new RangeError(
    typeof nameOrIndex === "number"
      ? `getLayer: expected the place of a layer, a whole number from 0 to ${
        layers.length - 1
      }, but found ${nameOrIndex}.`
      : `getLayer: expected the name of a layer, ${names.join(", ")}, but found ${
        shown(nameOrIndex)
      }${didYouMean(nameOrIndex, names)}`,
  );
}

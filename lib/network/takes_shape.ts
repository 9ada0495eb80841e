import { type Shape, shapeInWords } from "./shapes.ts";

/** What is known of a layer. */
interface ShapeTaker {
  readonly className: string;
  readonly name?: string;
  readonly inputShape?: Shape;
  readonly takesAnyShape: boolean;
}

/**
 * Refuses, for the function `caller`, examples of a shape that the layer, `own` in messages, does not take; `takes` says
 * what it does.
 *
 * @throws {RangeError} If it has another `inputShape`, or takes only rows of numbers.
 */
export function checkTakes(
  caller: string,
  layer: ShapeTaker,
  shape: Shape,
  own = `"${layer.name ?? layer.className}"`,
  takes = `its inputShape is [${layer.inputShape?.join(", ")}]; leave inputShape out`,
): void {
  const { inputShape, takesAnyShape } = layer;
  if (inputShape !== undefined && String(inputShape) !== String(shape)) {
    throw new RangeError(
      `${caller}: expected ${own} to take the ${
        shapeInWords(shape)
      } outputs of the layer before it, but ${takes}.`,
    );
  }
  if (takesAnyShape || shape.length === 1) return;
  const cure = inputShape === undefined
    ? "put nl.layers.flatten() before it"
    : `put nl.layers.flatten({ inputShape: [${inputShape.join(", ")}] }) first`;
  throw new RangeError(
    `${caller}: expected ${own} to take rows of numbers but found examples of ${
      shapeInWords(shape)
    }; ${cure}.`,
  );
}

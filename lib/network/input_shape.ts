import { shown, wholeNumber } from "../options/mod.ts";
import { checkedShape, type Shape } from "./shapes.ts";

/** How the first layer of a sequential model says what an example is: one of these. */
export interface InputShapeOptions {
  /** Only for the first layer of a sequential model: the sizes of an example, such as [784] or [28, 28]; 2 is [2]. */
  readonly inputShape?: number | Shape;
  /** The same for an example that is a row: how many numbers it has. */
  readonly inputDim?: number;
  /** The same with null before it, for a batch of any number of examples: [null, 784]. */
  readonly batchInputShape?: readonly (number | null)[];
}

/** Other ways to write `inputShape`. */
export const OTHER_SHAPE_OPTIONS = ["inputDim", "batchInputShape"] as const;

/**
 * The shape of an example that a layer is given, or undefined where it is given none.
 *
 * @throws {RangeError} If it is no shape, or given twice.
 */
export function inputShapeOf(caller: string, options: InputShapeOptions): Shape | undefined {
  const { inputShape, inputDim, batchInputShape } = options;
  const given = Object.entries({ inputShape, inputDim, batchInputShape })
    .filter(([, value]) => value !== undefined).map(([name]) => name);
  if (given.length > 1) {
    throw new RangeError(
      `${caller}: expected the shape of an example once but found ${given.join(" and ")}.`,
    );
  }
  if (inputDim !== undefined) return [wholeNumber(caller, "inputDim", inputDim)];
  if (batchInputShape !== undefined) return shapeBehindBatch(caller, batchInputShape);
  return inputShape === undefined ? undefined : checkedShape(caller, "inputShape", inputShape);
}

/** A network takes batches of any size: a fixed one would be a promise that nobody keeps. */
function shapeBehindBatch(caller: string, shape: unknown): Shape {
  if (Array.isArray(shape) && shape.length > 1 && shape[0] === null) {
    return checkedShape(caller, "batchInputShape", shape.slice(1));
  }
  throw new RangeError(
    `${caller}: expected batchInputShape to be null, for any number of examples, and the sizes of one, such as [null, 784], but found ${
      shown(shape)
    }.`,
  );
}

import { allFinite, type Matrix } from "../engine/mod.ts";
import type { Shape } from "../network/mod.ts";

/**
 * Refuses a matrix with NaN or infinity in it. Its rows may be pictures of a shape.
 *
 * @throws {RangeError} If there is one; the message gives its row and column, or its place in a picture.
 */
export function checkFinite(
  caller: string,
  name: string,
  { data, cols }: Matrix,
  shape: Shape = [cols],
): void {
  if (allFinite(data)) return;
  const at = data.findIndex((value) => !Number.isFinite(value));
  throw new RangeError(
    `${caller}: expected only finite numbers in ${name} but found ${data[at]} ${
      shape.length > 1
        ? `at ${name}${placeIn([data.length / cols, ...shape], at)}`
        : `in row ${Math.floor(at / cols)}, column ${at % cols}`
    }; remove or replace such rows first.`,
  );
}

/** Where the number at `index` of nested arrays is: "[3][1][2]". */
function placeIn(shape: Shape, index: number): string {
  const places: number[] = [];
  for (const size of shape.toReversed()) {
    places.unshift(index % size);
    index = Math.floor(index / size);
  }
  return places.map((place) => `[${place}]`).join("");
}

/** How a message names the number at `index` of a matrix. */
export function elementName(name: string, index: number, cols: number): string {
  return cols === 1 ? `${name}[${index}]` : `${name}[${Math.floor(index / cols)}][${index % cols}]`;
}

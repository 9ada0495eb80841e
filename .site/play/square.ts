/** A square of the plane. */
export interface Square {
  readonly left: number;
  readonly bottom: number;
  readonly side: number;
}

/** The room around the outermost points, as a share of the side. */
const MARGIN = 0.06;

/** The smallest square around points, two numbers each, with a margin: both axes have the same scale. */
export function squareAround(places: Float32Array): Square {
  const [x, y] = [0, 1].map((axis) => {
    const values = places.filter((_, i) => i % 2 === axis);
    return [Math.min(...values), Math.max(...values)];
  });
  const side = Math.max(x[1] - x[0], y[1] - y[0]) / (1 - 2 * MARGIN);
  return { left: (x[0] + x[1] - side) / 2, bottom: (y[0] + y[1] - side) / 2, side };
}

/** Where the point of a number stands in a picture of the square that is so many pixels high and wide. */
export function placeIn(
  { left, bottom, side }: Square,
  places: Float32Array,
  point: number,
  pixels: number,
): [x: number, y: number] {
  return [
    (places[2 * point] - left) / side * pixels,
    pixels - (places[2 * point + 1] - bottom) / side * pixels,
  ];
}

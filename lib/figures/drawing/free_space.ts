import type { Point } from "./plane.ts";
import type { Frame } from "./frame.ts";

/** A rectangle in pixels, by its middle and half its sides. */
export interface Box {
  x: number;
  y: number;
  halfWidth: number;
  halfHeight: number;
}

/** Points along the lines, so dense that no word fits between two of them, in pixels. */
export function pixelsAlong(lines: Point[][], frame: Frame): Point[] {
  return lines.flatMap((line) =>
    line.flatMap(([x, y], i) => {
      const [endX, endY] = line[i + 1] ?? [x, y];
      const [fromX, fromY, toX, toY] = [frame.px(x), frame.py(y), frame.px(endX), frame.py(endY)];
      const steps = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / 4) || 1;
      return Array.from({ length: steps }, (_, k): Point => [
        fromX + (toX - fromX) * k / steps,
        fromY + (toY - fromY) * k / steps,
      ]);
    })
  );
}

/** The first of the places that keeps `enough` pixels away from all points and boxes, else the one farthest from them. */
export function freestPlace(places: Box[], points: Point[], taken: Box[], enough = 12): Box {
  const distance = (box: Box) =>
    Math.min(
      ...points.map(([x, y]) =>
        Math.max(Math.abs(x - box.x) - box.halfWidth, Math.abs(y - box.y) - box.halfHeight)
      ),
      ...taken.map((other) =>
        Math.max(
          Math.abs(other.x - box.x) - box.halfWidth - other.halfWidth,
          Math.abs(other.y - box.y) - box.halfHeight - other.halfHeight,
        )
      ),
      enough,
    );
  return places.reduce((best, place) => distance(place) > distance(best) ? place : best);
}

import { curveOf, cutTo, simplified } from "../../../lib/figures/drawing/curve.ts";
import { Frame } from "../../../lib/figures/drawing/frame.ts";
import type { Point } from "../../../lib/figures/drawing/plane.ts";

/** The box of a small curve, in pixels. */
export const CURVE = { width: 48, height: 32 };

const frame = new Frame({
  x: [-4, 4],
  y: [-2, 3],
  width: CURVE.width,
  height: CURVE.height,
  left: 0,
  right: 0,
  top: 1,
  bottom: 1,
  hideY: true,
  xTicks: [],
});
/** A third of a pixel. */
const TOLERANCE: Point = [frame.xAt(0.3) - frame.xAt(0), frame.yAt(0) - frame.yAt(0.3)];

/** The graph of a function as the `d` of a path in the box: x from −4 to 4, y from −2 to 3, as in the gallery. */
export function functionCurve(f: (x: number) => number): string {
  return cutTo(frame.y, curveOf(f, frame.x).pieces).map((piece) =>
    "M" +
    simplified(piece, TOLERANCE)
      .map(([x, y]) => `${frame.px(x).toFixed(1)} ${frame.py(y).toFixed(1)}`)
      .join("L")
  ).join("");
}

/** The axes of the box. */
export const AXES = `M0 ${frame.py(0).toFixed(1)}H${CURVE.width}M${
  frame.px(0).toFixed(1)
} 0V${CURVE.height}`;

import type * as Plot from "@observablehq/plot";
import type { Facts } from "../../activations/mod.ts";
import type { Point } from "../drawing/plane.ts";
import type { Frame } from "../drawing/frame.ts";
import { type Box, freestPlace, pixelsAlong } from "../drawing/free_space.ts";
import { fontSize } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";

/** A kink on its axes, and the place of its name. */
interface PlacedKink {
  x: number;
  name: string;
  box: Box;
}

/** Finds a place beside each kink for its name, away from the lines and from other names. */
export function placeKinks(
  { kinks, smoothness }: Pick<Facts, "kinks" | "smoothness">,
  frame: Frame,
  lines: Point[][],
  taken: readonly Box[],
): PlacedKink[] {
  const points = pixelsAlong(lines, frame);
  const name = smoothness === "jumps" ? "jump" : "kink";
  const halfWidth = textWidth(name, fontSize) / 2;
  const placed: PlacedKink[] = [];
  for (const x of kinks.filter((x) => frame.contains(x, frame.y[0]))) {
    const places = [0.06, 0.15, 0.3, 0.7, 0.85, 0.94].flatMap((share) =>
      [1, -1].map((side) => ({
        x: frame.px(x) + side * (halfWidth + 5),
        y: frame.top + share * (frame.bottom - frame.top),
        halfWidth,
        halfHeight: fontSize / 2 + 2,
      }))
    );
    // The zero line and the other kinks' lines run from top to bottom.
    const upright = [0, ...kinks].filter((other) => other !== x)
      .map((other): Point[] => frame.y.map((y) => [other, y]));
    const others = [...taken, ...placed.map(({ box }) => box)];
    placed.push({
      x,
      name,
      box: freestPlace(places, [...points, ...pixelsAlong(upright, frame)], others, 7),
    });
  }
  return placed;
}

/** A dotted line through each kink, for f and f′ both change there, and its name. */
export function kinkMarks(
  plot: typeof Plot,
  kinks: readonly PlacedKink[],
  frame: Frame,
): Plot.Markish[] {
  const color = "#595959";
  return kinks.flatMap(({ x, name, box }) => [
    plot.ruleX([x], { stroke: color, strokeWidth: 1.5, strokeDasharray: "2 4" }),
    plot.text([name], {
      x: [frame.xAt(box.x)],
      y: [frame.yAt(box.y)],
      text: [name],
      fill: color,
      fontSize,
      fontStyle: "italic",
    }),
  ]);
}

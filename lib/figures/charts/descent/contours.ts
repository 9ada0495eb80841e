import type * as Plot from "@observablehq/plot";
import { extent } from "../../drawing/curve.ts";
import type { Frame } from "../../drawing/frame.ts";
import { type Box, freestPlace, pixelsAlong } from "../../drawing/free_space.ts";
import type { Point } from "../../drawing/plane.ts";
import { fontSize, tenth } from "../../drawing/svg.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { shapeMark } from "../../drawing/shape_mark.ts";
import { contourLines, heightsOn } from "./contour_lines.ts";
import type { Descent, LossSurface } from "./descent.ts";

const CONTOURS = 12;

/** A height and the lines on which the loss has it. */
interface Height {
  level: number;
  lines: Point[][];
}

/** Lines of equal loss, closer together where it is steeper; near the lowest place their steps are smaller. */
export async function contours(
  loss: LossSurface,
  frame: Frame,
): Promise<{ lines: Plot.RenderFunction; heights: Height[] }> {
  const grid = heightsOn(frame, loss);
  const [low, high] = extent(grid);
  const levels = Array.from(
    { length: CONTOURS },
    (_, i) => Number((low + (high - low) * ((i + 0.5) / CONTOURS) ** 2).toPrecision(2)),
  );
  const heights = await Promise.all(
    [...new Set(levels)].map(async (level) => ({
      level,
      lines: await contourLines(grid, [level], frame),
    })),
  );
  const d = heights.flatMap(({ lines }) => lines).map((line) =>
    line.map(([x, y], i) => `${i === 0 ? "M" : "L"}${tenth(frame.px(x))} ${tenth(frame.py(y))}`)
      .join("")
  ).join("");
  return { lines: shapeMark([["path", { d, fill: "none", stroke: "#bdbdbd" }]]), heights };
}

/** Some heights as numbers on their lines, away from the paths, their names and each other. */
export function heightLabels(
  plot: typeof Plot,
  heights: readonly Height[],
  descents: readonly Descent[],
  names: readonly Box[],
  frame: Frame,
): Plot.Markish[] {
  const paths = pixelsAlong(
    descents.map(({ path }) => path.filter(([x, y]) => frame.contains(x, y))),
    frame,
  );
  const taken = [...names];
  const placed = heights.flatMap(({ level, lines }): { text: string; box: Box }[] => {
    const text = formatNumber(level, 2);
    const [halfWidth, halfHeight] = [textWidth(text, fontSize) / 2 + 3, fontSize / 2 + 1];
    const places = lines.flat().map(([x, y]) => ({
      x: frame.px(x),
      y: frame.py(y),
      halfWidth,
      halfHeight,
    })).filter(({ x, y }) =>
      x - halfWidth > frame.left && x + halfWidth < frame.right &&
      y - halfHeight > frame.top && y + halfHeight < frame.bottom
    );
    if (places.length === 0) return [];
    const box = freestPlace(places, paths, taken, 14);
    const isFree = paths.every(([x, y]) =>
      Math.abs(x - box.x) > halfWidth || Math.abs(y - box.y) > halfHeight
    ) && taken.every((other) =>
      Math.abs(other.x - box.x) > halfWidth + other.halfWidth ||
      Math.abs(other.y - box.y) > halfHeight + other.halfHeight
    );
    if (!isFree) {
      return [];
    }
    taken.push(box);
    return [{ text, box }];
  });
  return placed.map(({ text, box }) =>
    plot.text([text], {
      x: [frame.xAt(box.x)],
      y: [frame.yAt(box.y)],
      text: [text],
      fill: "#707070",
      stroke: "#ffffff",
      strokeWidth: 5,
      fontSize,
    })
  );
}

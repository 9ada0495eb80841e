import { textColor } from "../drawing/colors.ts";
import type { Curve } from "../drawing/curve.ts";
import type { Frame } from "../drawing/frame.ts";
import type { PlacedLabel } from "../drawing/line_labels.ts";
import type { Point } from "../drawing/plane.ts";
import { fontSize, tenth } from "../drawing/svg.ts";
import { escapeHtml } from "../../kernel/escape_html.ts";
import { type Graph, graphOn } from "../plot/graph.ts";
import type { Line } from "../plot/plot_line.ts";

/** How many heights of the axes a line is followed beyond them, where it cannot be seen. */
const BEYOND = 3;
/** Coarser than a still picture: half a pixel is not seen while it moves, and there are many pictures. */
const TOLERANCE = 0.5;

/** What does not move: the part of the picture in which lines are seen. */
export function graphClip(frame: Frame): string {
  return `<clipPath id="axes"><rect x="${frame.left}" y="${frame.top - 2}" ` +
    `width="${frame.right - frame.left + 2}" height="${frame.bottom - frame.top + 4}"/></clipPath>`;
}

/**
 * Lines and their names, drawn by the same elements whatever the lines do: then only a few numbers differ from picture
 * to picture, and what lies between two pictures can be drawn by going from one number to the other.
 */
export function graphSvg(lines: readonly Line[], frame: Frame): string {
  const whole: Graph = graphOn(frame, [...lines], TOLERANCE, BEYOND);
  const drawn = whole.lines.map(({ pieces, color, opacity = 1, width, dashed, curve }) => {
    const dashes = dashed ? ' stroke-dasharray="7 4"' : ' stroke-linecap="round"';
    return `<g fill="none" stroke="${color}" clip-path="url(#axes)">` +
      `<g stroke-width="${width}" stroke-opacity="${opacity}"${dashes}>` +
      `<path d="${pieces.map((piece) => pathOf(piece, frame)).join("")}"/></g>${
        dotsOf(curve, frame)
      }</g>`;
  });
  const names = lines.map(({ color, bold }, i) => {
    const label = whole.labels.find((label) => label.line === whole.lines[i].seen);
    return nameSvg(label, { color, bold });
  });
  return drawn.join("") + names.join("");
}

function pathOf(points: readonly Point[], frame: Frame): string {
  return points.map(([x, y], i) =>
    `${i === 0 ? "M" : "L"}${tenth(frame.px(x))} ${tenth(frame.py(y))}`
  ).join("");
}

/** At a jump: filled where the function's value is, open at limits that it does not take. */
function dotsOf({ jumps }: Curve, frame: Frame): string {
  const filled: string[] = [], open: string[] = [];
  for (const { x, left, right, value } of jumps) {
    for (const y of new Set([left, right, value]).values()) {
      if (!Number.isFinite(y)) continue;
      const isValue = Math.abs(y - value) <= Math.abs(left - right) * 1e-3;
      (isValue ? filled : open).push(`M${tenth(frame.px(x))} ${tenth(frame.py(y))}h0`);
    }
  }
  const dots = (d: string[], width: number, more = "") =>
    `<path d="${d.join("")}" stroke-width="${width}" stroke-linecap="round"${more}/>`;
  return dots([...filled, ...open], 10) + dots(open, 6, ' stroke="#ffffff"');
}

/** A name at its line, with a thin line from there where it had to move away; an empty one where no line is seen. */
function nameSvg(
  label: PlacedLabel | undefined,
  { color, bold }: Pick<Line, "color" | "bold">,
): string {
  const left = label ? label.box.x - label.box.halfWidth : 0, y = label?.box.y ?? 0;
  const leader = label?.leader
    ? `M${tenth(label.leader[0])} ${tenth(label.leader[1])}L${tenth(left - 3)} ${tenth(y)}`
    : "";
  return `<g stroke="${color}"><path d="${leader}"/></g>` +
    `<g fill="${textColor(color)}" stroke="#ffffff" stroke-width="4" paint-order="stroke" ` +
    `stroke-linejoin="round" text-anchor="start"${bold ? ' font-weight="bold"' : ""}>` +
    `<text x="${tenth(left)}" y="${tenth(y + fontSize * 0.32)}">${
      label ? escapeHtml(label.text) : ""
    }</text></g>`;
}

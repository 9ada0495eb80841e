import type { Point } from "../../figures/drawing/plane.ts";
import { fontSize, round, svgText } from "../../figures/drawing/svg.ts";
import { formatNumber } from "../../figures/drawing/text.ts";

/** Of the circles in which numbers stand. */
export const RADIUS = 28;
/** The colour of circles and of the lines between them. */
export const LINE = "#8c8c8c";

/** A number, or a sign such as Σ, in a circle. */
export function circle(x: number, y: number, text: string, color = LINE): string {
  return `<circle cx="${x}" cy="${round(y)}" r="${RADIUS}" fill="#ffffff" stroke="${color}" ` +
    `stroke-width="2"/>${
      svgText(text, {
        x,
        y: y + 4.5,
        anchor: "middle",
        bold: true,
        size: text.length > 6 ? fontSize - 3 : fontSize, // 0.00063 reaches from edge to edge
      })
    }`;
}

/** A line from one circle to the next. */
export function edge([x1, y1]: Point, [x2, y2]: Point): string {
  return `<path d="M${x1} ${round(y1)}L${x2} ${round(y2)}" stroke="${LINE}" stroke-width="1.5"/>`;
}

/** A number as it stands in a drawing: such that it fits into a circle. */
export function number(value: number): string {
  const text = formatNumber(value, 3);
  return text.length > 5 ? formatNumber(value, 2) : text;
}

/** A symbol with its number from 1 on as an index: x₁. */
export function indexed(symbol: string, i: number): string {
  return symbol + "₁₂₃₄"[i];
}

import type * as Plot from "@observablehq/plot";
import { type Shape, shapeMark } from "./shape_mark.ts";
import { fontSize, ink, round } from "./svg.ts";

/** A number on an axis: where it stands in pixels, and how it is written. */
export interface Tick {
  at: number;
  text: string;
}

/**
 * A line at the left and one below, with small strokes and numbers beside them. Without the lines, the stroke behind a
 * number would look like a minus sign.
 */
export function axesMark(
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
  below: readonly Tick[],
  beside: readonly Tick[] | undefined,
): Plot.RenderFunction {
  const [x0, x1, y0, y1] = [left, right, bottom, top].map(round);
  const strokes = [
    `M${x0} ${y0}H${x1}`,
    ...below.map(({ at }) => `M${round(at)} ${y0}v4`),
    ...beside ? [`M${x0} ${y1}V${y0}`, ...beside.map(({ at }) => `M${x0} ${round(at)}h-4`)] : [],
  ];
  const text = (x: number, y: number, anchor: string, words: string): Shape => [
    "text",
    {
      transform: `translate(${round(x)},${round(y)})`,
      dy: "0.32em",
      "text-anchor": anchor,
      "font-size": fontSize,
      fill: ink,
    },
    words,
  ];
  return shapeMark([
    ["path", { d: strokes.join(""), stroke: "#a6a6a6", fill: "none" }],
    ...below.map(({ at, text: words }) => text(at, bottom + 15, "middle", words)),
    ...(beside ?? []).map(({ at, text: words }) => text(left - 9, at, "end", words)),
  ]);
}

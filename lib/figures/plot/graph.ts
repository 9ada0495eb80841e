import type * as Plot from "@observablehq/plot";
import { cutTo, simplified } from "../drawing/curve.ts";
import type { Interval, Point } from "../drawing/plane.ts";
import type { Frame } from "../drawing/frame.ts";
import type { Panel } from "../drawing/panel.ts";
import { labelMarks, type PlacedLabel, placeLabels } from "../drawing/line_labels.ts";
import type { Line } from "./plot_line.ts";

/** A line as it is drawn: cut to the axes, without the points that make no difference. */
interface DrawnLine extends Line {
  pieces: Point[][];
  /** Those within the axes. */
  seen: Point[][];
}

/** Lines and their names, each with its place on some axes. */
export interface Graph {
  lines: DrawnLine[];
  labels: PlacedLabel[];
}

/**
 * Puts lines on axes; a point is left out where the line moves by less than `tolerance` pixels. A line ends where it
 * leaves the axes, or so many heights of the axes `beyond`.
 */
export function graphOn(frame: Frame, lines: Line[], tolerance = 0.15, beyond = 0): Graph {
  const size: Point = [
    frame.xAt(tolerance) - frame.xAt(0),
    frame.yAt(0) - frame.yAt(tolerance),
  ];
  const more = beyond * (frame.y[1] - frame.y[0]);
  const range: Interval = [frame.y[0] - more, frame.y[1] + more];
  const drawn = lines.map((line) => {
    const pieces = cutTo(range, line.curve.pieces).map((piece) => simplified(piece, size));
    return { ...line, pieces, seen: beyond > 0 ? cutTo(frame.y, pieces) : pieces };
  });
  const labels = placeLabels(drawn.map((line) => ({ ...line, line: line.seen })), frame);
  return { lines: drawn, labels };
}

/** The data of a graph: its curves that can be seen, by name, and the axes they are on. */
export function graphPanel({ lines }: Graph, frame: Frame, heading = ""): Panel {
  return frame.panel(
    heading,
    lines.filter(({ pieces }) => pieces.length > 0)
      .map(({ text, pieces, dashed }) => ({ name: text, pieces, dashed })),
  );
}

/** Plot's marks for a graph: the lines, the dots at their jumps, the names. */
export function graphMarks(
  plot: typeof Plot,
  { lines, labels }: Graph,
  frame: Frame,
): Plot.Markish[] {
  return [
    ...lines.map((line) => lineMark(plot, line)),
    ...lines.flatMap((line) => dotMarks(plot, line, frame.y)),
    ...labelMarks(plot, labels, frame),
  ];
}

function lineMark(
  plot: typeof Plot,
  { pieces, color, opacity, dashed, width }: DrawnLine,
): Plot.Markish {
  const points = pieces.flatMap((piece, index) => piece.map(([x, y]) => ({ x, y, index })));
  return plot.line(points, {
    x: "x",
    y: "y",
    z: "index",
    stroke: color,
    strokeOpacity: opacity,
    strokeWidth: width,
    strokeDasharray: dashed ? "7 4" : undefined,
    strokeLinecap: dashed ? "butt" : "round",
  });
}

/** At a jump: filled where the function's value is, open at limits that it does not take. */
function dotMarks(
  plot: typeof Plot,
  { curve: { jumps }, color }: Line,
  [low, high]: Interval,
): Plot.Markish[] {
  return jumps.flatMap(({ x, left, right, value }) => {
    const near = (y: number) => Math.abs(y - value) <= Math.abs(left - right) * 1e-3;
    const ends = [left, right].map((y) => ({ y, open: !near(y) }));
    const own = ends.every(({ open }) => open) ? [{ y: value, open: false }] : [];
    return [...ends, ...own].filter(({ y }) => y >= low && y <= high).map(({ y, open }) =>
      plot.dot([0], {
        x: [x],
        y: [y],
        r: 4.5,
        stroke: color,
        strokeWidth: 2,
        fill: open ? "#ffffff" : color,
      })
    );
  });
}

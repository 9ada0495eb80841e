import type * as Plot from "@observablehq/plot";
import { textColor } from "./colors.ts";
import type { Point } from "./plane.ts";
import type { Frame } from "./frame.ts";
import { type Box, freestPlace, pixelsAlong } from "./free_space.ts";
import { fontSize } from "./svg.ts";
import { shortened, textWidth } from "./text.ts";

/** The name of a line, to be written where the line ends. */
export interface LineLabel {
  text: string;
  color: string;
  /** The line, in one or more pieces. */
  line: Point[][];
  bold?: boolean;
}

/** A label with its place, and the point from which a thin line leads to it if it had to move away. */
export interface PlacedLabel extends LineLabel {
  box: Box;
  leader?: Point;
}

const lineHeight = fontSize + 4;

/** The room that labels need to the right of the axes, in pixels. */
export function labelRoom(labels: readonly Pick<LineLabel, "text" | "bold">[]): number {
  return Math.ceil(28 + Math.max(0, ...labels.map(widthOf)));
}

/**
 * Finds a place for each name such that no two overlap: beside the end of a line that reaches the right edge, and
 * beside the last part of one that leaves the picture earlier. A line that is not drawn has no label.
 */
export function placeLabels(labels: readonly LineLabel[], frame: Frame): PlacedLabel[] {
  const drawn = labels.flatMap((whole) => {
    const label = { ...whole, text: shortened(whole.text) };
    const end = label.line.at(-1)?.at(-1);
    return end ? [{ label, x: frame.px(end[0]), y: frame.py(end[1]) }] : [];
  });
  const outside = drawn.filter(({ x }) => x > frame.right - 2);
  const inside = drawn.filter(({ x }) => x <= frame.right - 2);
  const rows = spread(outside.map(({ y }) => y), lineHeight, [frame.top + 2, frame.bottom - 4]);
  const moved = outside.some(({ y }, i) => Math.abs(y - rows[i]) > 4);
  const placed = outside.map(({ label, x, y }, i): PlacedLabel => ({
    ...label,
    box: boxAt(label, x + (moved ? 18 : 7), rows[i]),
    leader: Math.abs(y - rows[i]) > 4 ? [x + 4, y] : undefined,
  }));
  const points = pixelsAlong(labels.flatMap(({ line }) => line), frame);
  for (const { label } of inside) {
    placed.push({ ...label, box: beside(label, frame, points, placed.map(({ box }) => box)) });
  }
  return placed;
}

/** Plot's marks for the labels. */
export function labelMarks(
  plot: typeof Plot,
  labels: readonly PlacedLabel[],
  frame: Frame,
): Plot.Markish[] {
  return labels.flatMap(({ text, color, bold, box, leader }) => [
    leader
      ? plot.link([0], {
        x1: [frame.xAt(leader[0])],
        y1: [frame.yAt(leader[1])],
        x2: [frame.xAt(box.x - box.halfWidth - 3)],
        y2: [frame.yAt(box.y)],
        stroke: color,
        strokeWidth: 1,
      })
      : null,
    plot.text([text], {
      x: [frame.xAt(box.x - box.halfWidth)],
      y: [frame.yAt(box.y)],
      text: [text],
      textAnchor: "start",
      fill: textColor(color),
      stroke: "#ffffff",
      strokeWidth: 4,
      fontSize,
      fontWeight: bold ? "bold" : "normal",
    }),
  ]);
}

/**
 * Moves numbers apart until they are `gap` from one another and inside the interval, as little as possible (least
 * squares: neighbours that come too close form a block around their mean, as in isotonic regression).
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [low, high]: readonly [number, number],
): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const step = Math.min(gap, (high - low) / Math.max(1, order.length - 1));
  const blocks: { mean: number; size: number }[] = [];
  order.forEach((index, rank) => {
    let block = { mean: wanted[index] - rank * step, size: 1 };
    while (blocks.length > 0 && blocks[blocks.length - 1].mean > block.mean) {
      const { mean, size } = blocks.pop()!;
      block = {
        mean: (mean * size + block.mean * block.size) / (size + block.size),
        size: size + block.size,
      };
    }
    blocks.push(block);
  });
  const places: number[] = [];
  const last = high - (order.length - 1) * step;
  let rank = 0;
  for (const { mean, size } of blocks) {
    for (let i = 0; i < size; i++, rank++) {
      places[order[rank]] = Math.min(Math.max(mean, low), last) + rank * step;
    }
  }
  return places;
}

/** A free place right or left of the line, from its end backwards. */
function beside(label: LineLabel, frame: Frame, points: Point[], taken: Box[]): Box {
  const own = pixelsAlong([label.line.at(-1)!], frame).toReversed().slice(0, 60);
  const { halfWidth } = boxAt(label, 0, 0);
  const places = own.flatMap(([x, y]) => [
    boxAt(label, x + 9, y + lineHeight / 2),
    boxAt(label, x - 9 - 2 * halfWidth, y + lineHeight / 2),
  ]).filter(({ x, y }) =>
    x - halfWidth > frame.left && x + halfWidth < frame.width && y > frame.top &&
    y + lineHeight / 2 < frame.bottom
  );
  const [x, y] = own[0];
  return places.length > 0
    ? freestPlace(places, points, taken, 5)
    : boxAt(label, Math.max(frame.left, Math.min(x + 9, frame.width - 2 * halfWidth)), y);
}

function boxAt(label: LineLabel, left: number, y: number): Box {
  const halfWidth = widthOf(label) / 2;
  return { x: left + halfWidth, y, halfWidth, halfHeight: lineHeight / 2 };
}

function widthOf({ text, bold }: Pick<LineLabel, "text" | "bold">): number {
  return textWidth(shortened(text), fontSize, bold);
}

import { flag } from "../../../options/mod.ts";
import type { Matrix } from "../../../engine/mod.ts";
import { readFigureOptions } from "../../figure_options.ts";
import type { Interval } from "../../drawing/plane.ts";
import { Figure } from "../../figure.ts";
import { checkedInterval } from "../../drawing/checked_interval.ts";
import { pngUri } from "../../drawing/png.ts";
import { figureWidth, fontSize, svgDocument, svgText, svgTitle } from "../../drawing/svg.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { type ColorScale, colorScale, pixelOf, textOn } from "./color_scale.ts";
import { legend } from "./legend.ts";
import { describeGrid, type Grid, gridOf, markedRows } from "./grid.ts";

/** How {@linkcode heatmap} draws. */
export interface HeatmapOptions {
  /** Names of the rows, or one word for what they are, such as "unit"; then they are counted from 0. */
  rows?: readonly string[] | string;
  /** The same for the columns. */
  columns?: readonly string[] | string;
  /** Whether the numbers stand in the cells; by default where there is room for them. */
  values?: boolean;
  /** The numbers with the palest and the strongest colour; by default all, and around 0 as far up as down. */
  domain?: Interval;
  /** Rows to point at, counted from 0, such as those of dead units. */
  mark?: readonly number[];
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default the size, the smallest and the greatest number. */
  alt?: string;
}

/** The most rows, and columns: more would be neither seen nor a small file. */
const MOST = 200;
/** With more cells than this, colours come in steps too fine to be seen: the file is a quarter of the size. */
const MANY = 2000;
const RIGHT = 84;

/**
 * A matrix as a map of colours: weights, the Jacobian of softmax, what each unit does with each example. Numbers of both
 * signs get blue below 0 and orange above, others pale to dark blue; NaN is grey. A cell without colour is exactly 0.
 *
 * @param matrix A Matrix or rows of numbers.
 * @throws {RangeError} If the matrix is empty or too large, or names are missing or an option unknown.
 *
 * @example The Jacobian of softmax
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const jacobian = nl.softmax.derivative([2, 1, 0.1]);
 * const figure = nl.heatmap(jacobian, { rows: "output", columns: "input" });
 * assertStringIncludes(figure.alt, "Heat map of 3 outputs × 3 inputs, from −0.16 to 0.22");
 * ```
 */
export function heatmap(
  matrix: Matrix | readonly ArrayLike<number>[],
  options: HeatmapOptions = {},
): Figure {
  options = readFigureOptions("heatmap", options, [
    "rows",
    "columns",
    "values",
    "domain",
    "mark",
    "title",
    "alt",
  ]);
  const grid = gridOf("heatmap", matrix, options.rows, options.columns, MOST);
  const given = options.domain && checkedInterval("heatmap", "domain", options.domain);
  const scale = colorScale(grid.values, given, grid.values.length > MANY ? 12 : Infinity);
  const layout = layoutOf(grid, options);
  const { mark = [], values } = options;
  if (values !== undefined) flag("heatmap", "values", values);
  const marked = markedRows("heatmap", mark, grid.rows);
  return new Figure(async () => {
    const pixels = Uint8Array.from(grid.values.flatMap((value) => pixelOf(scale.tint(value))));
    const src = await pngUri(grid.cols, grid.rows, pixels, 4);
    const { left, top, cellWidth, cellHeight, width, height } = layout;
    const [right, bottom] = [left + grid.cols * cellWidth, top + grid.rows * cellHeight];
    const image =
      `<image x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" ` +
      `preserveAspectRatio="none" style="image-rendering:pixelated" href="${src}"/>` +
      `<rect x="${left - 0.5}" y="${top - 0.5}" width="${right - left + 1}" height="${
        bottom - top + 1
      }" fill="none" stroke="#b3b3b3"/>`;
    const parts = [
      svgTitle(options.title),
      image,
      gridLines(grid, layout),
      names(grid, layout),
      layout.written ? numbers(grid, layout, scale) : "",
      ...marked.map((row) => arrow(left, top + (row + 0.5) * cellHeight)),
      await legend(scale, right + 18, top),
    ];
    const size = { width, height };
    return { svg: svgDocument(parts.join(""), size), size };
  }, {
    alt: options.alt ?? describeGrid(grid, marked),
  });
}

interface Layout {
  left: number;
  top: number;
  cellWidth: number;
  cellHeight: number;
  width: number;
  height: number;
  /** Whether numbers stand in the cells. */
  written: boolean;
  /** Whether the names of the columns stand upright. */
  upright: boolean;
  /** Where the names of the rows end. */
  names: number;
}

/** Room for names at the left and above; cells as large as fits, but not huge. */
function layoutOf(grid: Grid, { values, title, mark }: HeatmapOptions): Layout {
  const longest = (names: readonly string[]) =>
    Math.min(140, Math.max(0, ...names.map((name) => textWidth(name, fontSize))));
  const arrows = mark ? 10 : 0;
  const left = Math.ceil(
    20 + arrows + Math.max(longest(grid.rowNames), textWidth(`${grid.rowWord} ↓`, fontSize)),
  );
  const room = figureWidth - left - RIGHT;
  const cellWidth = fitting(room / grid.cols, 64);
  const upright = longest(grid.colNames) > cellWidth - 6;
  const above = grid.colNames.length === 0
    ? 0
    : upright && !grid.colWord
    ? longest(grid.colNames) + 8
    : 20;
  const top = Math.ceil((title ? 30 : 0) + 12 + above + (grid.colWord ? 18 : 0));
  const cellHeight = fitting(Math.max(1, Math.min(440 / grid.rows, Math.max(cellWidth, 14))), 36);
  const widest = textWidth("−0.00", 12) + 4;
  const fits = cellWidth >= widest && cellHeight >= 18;
  const bottom = top + grid.rows * cellHeight;
  return {
    left,
    top,
    cellWidth,
    cellHeight,
    width: Math.min(figureWidth, Math.ceil(left + grid.cols * cellWidth + RIGHT)),
    height: Math.ceil(Math.max(bottom, top + 100) + 14),
    written: values ?? fits,
    upright,
    names: left - 8 - arrows,
  };
}

/** Whole pixels where there are enough of them. */
function fitting(size: number, most: number): number {
  return size >= 4 ? Math.min(most, Math.floor(size)) : size;
}

/** White lines between cells that are large enough to be looked at one by one. */
function gridLines({ rows, cols }: Grid, { left, top, cellWidth, cellHeight }: Layout): string {
  if (Math.min(cellWidth, cellHeight) < 9) return "";
  const [right, bottom] = [left + cols * cellWidth, top + rows * cellHeight];
  const lines = [
    ...Array.from(
      { length: cols - 1 },
      (_, j) => `M${left + (j + 1) * cellWidth} ${top}V${bottom}`,
    ),
    ...Array.from(
      { length: rows - 1 },
      (_, i) => `M${left} ${top + (i + 1) * cellHeight}H${right}`,
    ),
  ];
  return `<path d="${lines.join("")}" stroke="#ffffff"/>`;
}

function names(grid: Grid, layout: Layout): string {
  const { left, top, cellWidth, cellHeight, upright } = layout;
  const counted = grid.colWord !== "";
  const widest = counted ? textWidth(String(grid.cols), fontSize) + 10 : 17;
  const rowEvery = roundStep(17 / cellHeight);
  const colEvery = upright ? roundStep(widest / cellWidth) : 1;
  const rowTexts = grid.rowNames.map((name, i) =>
    i % rowEvery > 0 ? "" : svgText(name, {
      x: layout.names,
      y: top + (i + 0.5) * cellHeight + 4.5,
      anchor: "end",
    })
  );
  const colTexts = grid.colNames.map((name, j) => {
    if (j % colEvery > 0) return "";
    const x = left + (j + 0.5) * cellWidth;
    return upright && !counted
      ? `<g transform="translate(${x + 4.5} ${top - 8}) rotate(-90)">${
        svgText(name, { x: 0, y: 0 })
      }</g>`
      : svgText(name, { x, y: top - 8, anchor: "middle" });
  });
  const words = [
    grid.colWord ? svgText(`${grid.colWord} →`, { x: left, y: top - 26, fill: "#595959" }) : "",
    grid.rowWord
      ? svgText(`${grid.rowWord} ↓`, {
        x: layout.names,
        y: top - 8,
        anchor: "end",
        fill: "#595959",
      })
      : "",
  ];
  return [...rowTexts, ...colTexts, ...words].join("");
}

/** 1, 2, 5, 10, 20, … not below `least`. */
function roundStep(least: number): number {
  let step = 1;
  for (let i = 0; step < least; i++) step *= i % 3 === 1 ? 2.5 : 2;
  return step;
}

function numbers(grid: Grid, layout: Layout, scale: ColorScale): string {
  const { left, top, cellWidth, cellHeight } = layout;
  return grid.values.map((value, k) =>
    svgText(formatNumber(value, 2), {
      x: left + (k % grid.cols + 0.5) * cellWidth,
      y: top + (Math.floor(k / grid.cols) + 0.5) * cellHeight + 4.5,
      anchor: "middle",
      size: cellWidth >= 44 ? fontSize : 12,
      fill: textOn(scale.tint(value)),
    })
  ).join("");
}

function arrow(left: number, y: number): string {
  return `<path d="M${left - 2} ${y}l-8 -4v8z" fill="#d55e00"/>`;
}

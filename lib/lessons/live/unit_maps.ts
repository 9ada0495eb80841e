import { trace } from "../../analysis/mod.ts";
import type { Matrix } from "../../engine/mod.ts";
import { colorScale, pixelOf, type Tint } from "../../figures/charts/matrix/color_scale.ts";
import type { Frame } from "../../figures/drawing/frame.ts";
import { columnsFor } from "../../figures/drawing/panel_frames.ts";
import { pngUri } from "../../figures/drawing/png.ts";
import { placesIn } from "../../figures/drawing/region.ts";
import { fontSize, round, svgText } from "../../figures/drawing/svg.ts";
import { formatNumber, textWidth } from "../../figures/drawing/text.ts";

/** What the units of a layer answer at places in the plane: a column a unit. */
export type UnitAnswers = (places: Matrix) => Matrix;

/** Later units are not drawn. */
export const MOST_UNITS = 16;
/** How wide a map is, in pixels. */
const [NARROWEST, WIDEST] = [40, 64];
/** The room for the words over the maps. */
const TOP = 22;
const CELLS = 24;
/** Empty cells between two maps. */
const GAP = 2;
/** In steps, which are seen as contour lines, and keep the pictures small. */
const scale = colorScale([], [-1, 1], 10);
/** The answers whose colours are shown to the reader. */
const KEY = [-10, -1, 0, 1, 10];

/** How the maps of up to so many units lie under a panel. */
export interface MapLayout {
  /** How many lie side by side. */
  columns: number;
  /** How many cells one is high, and how large a cell is in pixels. */
  rows: number;
  cell: number;
  /** The height of all of them with the words over them. */
  room: number;
}

/** What the units of a model's last hidden layer answer, as it is at that time. */
export function lastHidden(model: unknown): UnitAnswers {
  return (places) => {
    const hidden = trace(model as Parameters<typeof trace>[0], places).layers.at(-2);
    if (hidden) return hidden.output;
    throw new RangeError(
      "learnTogether: expected models with a hidden layer for units: true but found one without.",
    );
  };
}

/** The maps of one panel as large as fits, in rows of about the same length. */
export function mapLayout(units: number, { left, right, top, bottom }: Frame): MapLayout {
  const inner = right - left, count = Math.min(units, MOST_UNITS);
  const columns = columnsFor(count, Math.floor(inner / (NARROWEST * (1 + GAP / CELLS))));
  const cell = Math.min(inner / (columns * (CELLS + GAP) - GAP), WIDEST / CELLS);
  const rows = Math.round(CELLS * (bottom - top) / inner);
  const room = Math.ceil(TOP + Math.ceil(count / columns) * (rows + GAP) * cell);
  return { columns, rows, cell, room };
}

/** A small map for each unit, on the axes of the frame: orange above 0, blue below; all in one image. */
export async function unitMaps(
  answers: UnitAnswers,
  frame: Frame,
  { columns, rows, cell }: MapLayout,
): Promise<string> {
  const { places } = placesIn(frame, CELLS);
  const values = answers(places), count = Math.min(values.cols, MOST_UNITS);
  const across = columns * (CELLS + GAP) - GAP;
  const down = Math.ceil(count / columns) * (rows + GAP) - GAP;
  const pixels = new Uint8Array(4 * across * down);
  const boxes = Array.from({ length: count }, (_, unit) => {
    const left = unit % columns * (CELLS + GAP);
    const top = Math.floor(unit / columns) * (rows + GAP);
    for (let k = 0; k < places.rows; k++) {
      const at = (top + Math.floor(k / CELLS)) * across + left + k % CELLS;
      pixels.set(pixelOf(tintOf(values.data[k * values.cols + unit])), 4 * at);
    }
    return `<rect ${boxAt(left, top, CELLS, rows)} fill="none" stroke="#a6a6a6"/>`;
  });
  function boxAt(left: number, top: number, width: number, height: number): string {
    const [x, y] = [frame.left + left * cell, frame.height + TOP + top * cell].map(round);
    return `x="${x}" y="${y}" width="${round(width * cell)}" height="${round(height * cell)}"`;
  }
  const href = await pngUri(across, down, pixels, 4);
  const words = count < values.cols ? `the first ${count} hidden units` : "hidden units";
  const heading = { x: frame.left, y: frame.height + TOP - 7, fill: "#595959" };
  return svgText(words, heading) +
    `<image ${boxAt(0, 0, across, down)} preserveAspectRatio="none" href="${href}"/>` +
    boxes.join("");
}

/** What the colours of the maps mean, in a line from (x, y) on. */
export function unitKey(x: number, y: number): string {
  const words = "colours of hidden units:";
  let at = x + textWidth(words, fontSize) + 12;
  const samples = KEY.map((value) => {
    const { color, opacity } = tintOf(value), text = formatNumber(value), left = at;
    at += textWidth(text, fontSize) + 36;
    return `<rect x="${round(left)}" y="${y - 11}" width="14" height="12" fill="${color}" ` +
      `fill-opacity="${opacity}" stroke="#a6a6a6"/>` + svgText(text, { x: left + 19, y });
  });
  return svgText(words, { x, y, fill: "#595959" }) + samples.join("");
}

/** 1 is half as strong as colours get, 10 nearly full: the answers of some functions have no limit. */
function tintOf(value: number): Tint {
  return scale.tint(Number.isFinite(value) ? value / (1 + Math.abs(value)) : Math.sign(value));
}

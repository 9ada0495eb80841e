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
const GAP = 4;
/** The room for the words over the maps. */
const TOP = 22;
const CELLS = 24;
/** In steps, which are seen as contour lines, and keep the pictures small. */
const scale = colorScale([], [-1, 1], 10);
/** The answers whose colours are shown to the reader. */
const KEY = [-10, -1, 0, 1, 10];

/** How the maps of up to so many units lie under a panel. */
export interface MapLayout {
  /** How many lie side by side. */
  columns: number;
  width: number;
  height: number;
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
  const columns = columnsFor(count, Math.floor((inner + GAP) / (NARROWEST + GAP)));
  const width = Math.min((inner - GAP * (columns - 1)) / columns, WIDEST);
  const height = width * (bottom - top) / inner;
  const rows = Math.ceil(count / columns);
  return { columns, width, height, room: Math.ceil(TOP + rows * (height + GAP)) };
}

/** A small map for each unit, on the axes of the frame: orange above 0, blue below. */
export async function unitMaps(
  answers: UnitAnswers,
  frame: Frame,
  { columns, width, height }: MapLayout,
): Promise<string> {
  const { rows, places } = placesIn(frame, CELLS);
  const values = answers(places), count = Math.min(values.cols, MOST_UNITS);
  const maps = Array.from({ length: count }, async (_, unit) => {
    const pixels = new Uint8Array(4 * places.rows);
    for (let k = 0; k < places.rows; k++) {
      pixels.set(pixelOf(tintOf(values.data[k * values.cols + unit])), 4 * k);
    }
    const x = round(frame.left + unit % columns * (width + GAP));
    const y = round(frame.height + TOP + Math.floor(unit / columns) * (height + GAP));
    const box = `x="${x}" y="${y}" width="${round(width)}" height="${round(height)}"`;
    const href = await pngUri(CELLS, rows, pixels, 4);
    return `<image ${box} preserveAspectRatio="none" href="${href}"/>` +
      `<rect ${box} fill="none" stroke="#a6a6a6"/>`;
  });
  const words = count < values.cols ? `the first ${count} hidden units` : "hidden units";
  const heading = { x: frame.left, y: frame.height + TOP - 7, fill: "#595959" };
  return svgText(words, heading) + (await Promise.all(maps)).join("");
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

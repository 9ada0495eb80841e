import { trace } from "../../analysis/mod.ts";
import type { Matrix } from "../../engine/mod.ts";
import { colorScale, pixelOf } from "../../figures/charts/matrix/color_scale.ts";
import type { Frame } from "../../figures/drawing/frame.ts";
import type { Interval } from "../../figures/drawing/plane.ts";
import { pngUri } from "../../figures/drawing/png.ts";
import { placesIn } from "../../figures/drawing/region.ts";
import { round, svgText } from "../../figures/drawing/svg.ts";

/** What the units of a layer answer at places in the plane: a column a unit. */
export type UnitAnswers = (places: Matrix) => Matrix;

/** Later units are not drawn. */
const MOST_UNITS = 16;
const SIDE_BY_SIDE = 8;
const GAP = 4;
const HEAD = 22;
const CELLS = 24;
/** Colours go this far; 0 has none. */
const RANGE: Interval = [-2, 2];

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

/** The room for small maps of so many units under a panel. */
export function mapsHeight(units: number, frame: Frame): number {
  const rows = Math.ceil(Math.min(units, MOST_UNITS) / SIDE_BY_SIDE);
  return rows === 0 ? 0 : Math.ceil(HEAD + rows * (mapSize(frame).height + GAP));
}

/** A small map for each unit, on the axes of the frame: orange above 0, blue below. */
export async function unitMaps(answers: UnitAnswers, frame: Frame): Promise<string> {
  const { rows, places } = placesIn(frame, CELLS);
  const values = answers(places), count = Math.min(values.cols, MOST_UNITS);
  const { width, height } = mapSize(frame), scale = colorScale([], RANGE);
  const maps = Array.from({ length: count }, async (_, unit) => {
    const pixels = new Uint8Array(4 * places.rows);
    for (let k = 0; k < places.rows; k++) {
      pixels.set(pixelOf(scale.tint(values.data[k * values.cols + unit])), 4 * k);
    }
    const x = round(frame.left + unit % SIDE_BY_SIDE * (width + GAP));
    const y = round(frame.height + HEAD + Math.floor(unit / SIDE_BY_SIDE) * (height + GAP));
    const box = `x="${x}" y="${y}" width="${round(width)}" height="${round(height)}"`;
    const href = await pngUri(CELLS, rows, pixels, 4);
    return `<image ${box} preserveAspectRatio="none" href="${href}"/>` +
      `<rect ${box} fill="none" stroke="#a6a6a6"/>`;
  });
  const words = count < values.cols ? `the first ${count} hidden units` : "hidden units";
  const heading = { x: frame.left, y: frame.height + HEAD - 7, fill: "#595959" };
  return svgText(`${words}: −2 blue, 2 orange`, heading) + (await Promise.all(maps)).join("");
}

function mapSize(frame: Frame): { width: number; height: number } {
  const inner = frame.right - frame.left;
  const width = (inner - GAP * (SIDE_BY_SIDE - 1)) / SIDE_BY_SIDE;
  return { width, height: width * (frame.bottom - frame.top) / inner };
}

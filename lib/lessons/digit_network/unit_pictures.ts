import type { AnyModel } from "../../training/mod.ts";
import { numberList, optionalText, readOptions, shown, wholeNumber } from "../../options/mod.ts";
import { colorScale, pixelOf } from "../../figures/charts/matrix/color_scale.ts";
import { pngUri } from "../../figures/drawing/png.ts";
import { figureWidth, round, svgDocument, svgText, svgTitle } from "../../figures/drawing/svg.ts";
import { formatNumber } from "../../figures/drawing/text.ts";
import { Figure } from "../../figures/figure.ts";

/** How {@linkcode unitPictures} draws. */
export interface UnitPicturesOptions {
  /** Which units, counted from 0; by default all. */
  indices?: ArrayLike<number>;
  /** Pictures side by side, by default 8. */
  columns?: number;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default which units, and how large their weights are. */
  alt?: string;
}

const MOST = 100, GAP = 8, CAPTION = 18;
/** From white to the darkest: too fine to be seen, and half the size of all colours. */
const STEPS = 24;

/**
 * What the units of a first layer look for: for each unit its weights as a picture, every weight in the place of its
 * pixel. Orange is a positive weight, blue a negative one, no colour is 0. All
 * pictures share one scale, in which the largest one in a hundred have the same, strongest colour.
 *
 * @param model A model whose first layer is fed with square pictures, such as `digitNetwork` makes.
 * @throws {RangeError} If the inputs are not square pictures, or a unit does not exist.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = nl.sequential({ layers: [nl.layers.dense({ units: 2, inputShape: [4] })] });
 * model.setWeights([nl.Matrix.from([[1, 0], [0, -2], [0, 0], [1, 0]]), nl.Matrix.from([[0, 0]])]);
 * assertEquals(nl.unitPictures(model).alt, "The weights of 2 units as pictures of 2 × 2, from −2 to 1.");
 * ```
 */
export function unitPictures(model: AnyModel, options: UnitPicturesOptions = {}): Figure {
  options = readOptions("unitPictures", options, ["indices", "columns", "title", "alt"]);
  optionalText("unitPictures", "title", options.title);
  optionalText("unitPictures", "alt", options.alt);
  const weights = model?.getWeights?.()[0];
  const side = Math.sqrt(weights?.rows ?? NaN);
  if (!Number.isInteger(side)) {
    throw new RangeError(
      `unitPictures: expected a model that is fed with square pictures, such as 784 numbers for 28 × 28, but found ${
        weights ? `${weights.rows} inputs` : shown(model)
      }.`,
    );
  }
  const units = unitsOf(options.indices, weights.cols);
  const columns = Math.min(
    units.length,
    wholeNumber("unitPictures", "columns", options.columns ?? 8),
  );
  const values = units.map((unit) =>
    Array.from({ length: side * side }, (_, pixel) => weights.at(pixel, unit))
  );
  const all = values.flat();
  const [low, high] = all.reduce(([low, high], w) => [Math.min(low, w), Math.max(high, w)], [0, 0]);
  const strong = Float64Array.from(all, Math.abs).sort()[Math.floor(0.99 * all.length)] || 1;
  const alt = options.alt ??
    `The weights of ${units.length} unit${
        units.length === 1 ? "" : "s"
      } as pictures of ${side} × ${side}, ` +
      `from ${formatNumber(low, 2)} to ${formatNumber(high, 2)}.`;
  return new Figure(async () => {
    const { tint } = colorScale(all, [-strong, strong], STEPS);
    const cell = Math.floor((figureWidth - GAP) / Math.max(columns, 4)), edge = cell - GAP;
    const top = options.title ? 36 : 8;
    const drawn = await Promise.all(values.map(async (unit, k) => {
      const src = await pngUri(
        side,
        side,
        Uint8Array.from(unit.flatMap((w) => pixelOf(tint(w)))),
        4,
      );
      const x = GAP + (k % columns) * cell,
        y = top + Math.floor(k / columns) * (edge + CAPTION + GAP);
      return `<image x="${x}" y="${y}" width="${edge}" height="${edge}" style="image-rendering:pixelated" href="${src}"/>` +
        svgText(`unit ${units[k]}`, { x: round(x + edge / 2), y: y + edge + 14, anchor: "middle" });
    }));
    const rows = Math.ceil(units.length / columns);
    const size = { width: figureWidth, height: top + rows * (edge + CAPTION + GAP) };
    return { svg: svgDocument(svgTitle(options.title, 23) + drawn.join(""), size), size };
  }, { alt });
}

function unitsOf(indices: ArrayLike<number> | undefined, count: number): number[] {
  const units = indices === undefined
    ? Array.from({ length: Math.min(count, MOST) }, (_, i) => i)
    : numberList("unitPictures", "indices", indices, { like: "[0, 5]", most: MOST });
  const odd = units.find((unit) => !(Number.isInteger(unit) && unit >= 0 && unit < count));
  if (odd === undefined && units.length > 0 && units.length <= MOST) return units;
  throw new RangeError(
    `unitPictures: expected 1 to ${MOST} units, each from 0 to ${count - 1}, but found ${
      odd === undefined ? units.length : shown(odd)
    }.`,
  );
}

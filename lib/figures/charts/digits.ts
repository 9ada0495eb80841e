import type { Dataset } from "../../data/mod.ts";
import { Matrix } from "../../engine/mod.ts";
import { isA, isPlain, itemsOf, shown, wholeNumber } from "../../options/mod.ts";
import { readFigureOptions } from "../figure_options.ts";
import { textColor } from "../drawing/colors.ts";
import { Figure } from "../figure.ts";
import { pngUri, toByte } from "../drawing/png.ts";
import { figureWidth, fontSize, ink, svgDocument, svgText, svgTitle } from "../drawing/svg.ts";
import { textWidth } from "../drawing/text.ts";

/** How {@linkcode digits} draws. */
export interface DigitsOptions {
  /** The class of each picture; a data set brings its own. */
  labels?: ArrayLike<number>;
  /** What a model takes each picture for. */
  predicted?: ArrayLike<number>;
  /** Which rows to draw, in their order; by default the first 20. */
  indices?: ArrayLike<number>;
  /** What the classes are called; by default their numbers. */
  classNames?: readonly string[];
  /** Pictures side by side. */
  columns?: number;
  /** Pixels of the drawing for one pixel of a picture. */
  scale?: number;
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default how many pictures, and their captions. */
  alt?: string;
}

/** At most so many pictures: more would be too small to be looked at one by one. */
const most = 200;

/**
 * A gallery of pictures, one for each row of a matrix of values from 0 (paper) to 1 (ink), such as MNIST's digits.
 * Under each stands its class and, where a prediction differs from it, what it was taken for.
 *
 * @throws {RangeError} If the rows are not square pictures, labels are missing, or an index does not exist.
 *
 * @example Two pictures of four pixels
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const x = nl.Matrix.from([[1, 0, 0, 1], [0, 1, 1, 0]]);
 * const gallery = nl.digits(x, { labels: [4, 7], predicted: [9, 7], scale: 10 });
 * assertEquals(gallery.alt, "2 pictures: 4, taken for 9; 7.");
 * ```
 */
export function digits(pictures: Matrix | Dataset, options: DigitsOptions = {}): Figure {
  options = readFigureOptions("digits", options, [
    "labels",
    "predicted",
    "indices",
    "classNames",
    "columns",
    "scale",
    "title",
    "alt",
  ]);
  checkPictures(pictures);
  const dataset = "x" in pictures ? pictures : undefined;
  const x = dataset ? dataset.x : pictures as Matrix;
  const { title } = options;
  const labels = classesOf(
    "labels",
    options.labels === undefined ? dataset?.labels : options.labels,
    x.rows,
  );
  const predicted = classesOf("predicted", options.predicted, x.rows);
  const classNames = options.classNames ?? dataset?.classNames;
  const side = sideOf(x);
  const indices = checkedIndices(options.indices, x.rows);

  const captions = indices.map((i) => captionOf(labels?.[i], predicted?.[i], classNames));
  const lines = Math.max(0, ...captions.map(({ length }) => length));
  const widest = Math.max(0, ...captions.flat().map((text) => textWidth(text, fontSize) + 8));
  const { columns, cell, scale } = gridOf(indices.length, side, widest, options);
  const top = title ? 36 : 8;
  const rowHeight = side * scale + lines * 16 + 14;
  const rows = Math.ceil(indices.length / columns);
  const size = { width: figureWidth, height: Math.round(top + rows * rowHeight) };

  const alt = options.alt ?? `${indices.length} ${indices.length === 1 ? "picture" : "pictures"}` +
      (lines > 0 ? `: ${captions.map((caption) => caption.join(", ")).join("; ")}.` : ".");
  return new Figure(async () => {
    // One PNG holds all pictures side by side, each pixel once; the drawing shows each picture through a window.
    const strip = await pngUri(side * indices.length, side, stripOf(x, indices, side), 1);
    const edge = side * scale;
    const drawn = captions.map((caption, k) => {
      const left = Math.round((k % columns) * cell + (cell - edge) / 2);
      const y = top + Math.floor(k / columns) * rowHeight;
      const window = `<svg x="${left}" y="${y}" width="${edge}" height="${edge}" ` +
        `viewBox="${k * side} 0 ${side} ${side}"><use href="#all"/></svg>` +
        `<rect x="${left - 0.5}" y="${y - 0.5}" width="${edge + 1}" height="${edge + 1}" ` +
        `fill="none" stroke="#d0d0d0"/>`;
      const texts = caption.map((text, line) =>
        svgText(text, {
          x: left + edge / 2,
          y: y + edge + 15 + 16 * line,
          anchor: "middle",
          fill: text.startsWith("taken for") ? textColor("#d55e00") : ink,
        })
      );
      return window + texts.join("");
    });
    const all = `<defs><image id="all" width="${side * indices.length}" height="${side}" ` +
      `data-paper="" style="image-rendering:pixelated" href="${strip}"/></defs>`;
    return { svg: svgDocument(all + svgTitle(title, 23) + drawn.join(""), size), size };
  }, { alt });
}

/** The pictures side by side as one picture, ink dark on white. */
function stripOf(x: Matrix, indices: readonly number[], side: number): Uint8Array {
  const width = side * indices.length;
  const strip = new Uint8Array(width * side);
  indices.forEach((row, k) => {
    const picture = x.row(row);
    for (let i = 0; i < side; i++) {
      for (let j = 0; j < side; j++) {
        strip[i * width + k * side + j] = 255 - toByte(picture[i * side + j]);
      }
    }
  });
  return strip;
}

/** One line for a picture that is right or not judged, two for one that is wrong. */
function captionOf(
  label: number | undefined,
  predicted: number | undefined,
  classNames: readonly string[] | undefined,
): string[] {
  const name = (index: number) => classNames?.[index] ?? String(index);
  if (label === undefined) return predicted === undefined ? [] : [`taken for ${name(predicted)}`];
  return predicted === undefined || predicted === label
    ? [name(label)]
    : [name(label), `taken for ${name(predicted)}`];
}

function gridOf(
  count: number,
  side: number,
  widest: number,
  options: DigitsOptions,
): { columns: number; cell: number; scale: number } {
  const wanted = options.scale === undefined
    ? Math.max(1, Math.round(64 / side))
    : wholeNumber("digits", "scale", options.scale, 1, 640);
  const needed = Math.max(wanted * side + 8, widest);
  const fitting = Math.max(1, Math.floor(figureWidth / needed));
  const columns = options.columns === undefined
    ? Math.min(count, fitting)
    : wholeNumber("digits", "columns", options.columns);
  const cell = Math.min(
    figureWidth / columns,
    Math.max(needed, figureWidth / Math.max(columns, 5)),
  );
  const scale = Math.max(1, Math.min(wanted, Math.floor((cell - 4) / side)));
  return { columns, cell, scale };
}

function checkPictures(pictures: unknown): void {
  const x = isA(pictures, Matrix) || !isPlain(pictures) ? pictures : pictures.x;
  if (!isA(x, Matrix)) {
    throw new TypeError(
      `digits: expected a Matrix with a picture in each row, or a data set, but found ${
        shown(pictures)
      }.`,
    );
  }
}

function sideOf({ cols }: Matrix): number {
  const side = Math.sqrt(cols);
  if (Number.isInteger(side) && side > 0) return side;
  throw new RangeError(
    `digits: expected rows of square pictures, such as 784 numbers for 28 × 28, but found rows of ${cols}.`,
  );
}

function checkedIndices(indices: ArrayLike<number> | undefined, rows: number): number[] {
  const list = indices === undefined
    ? Array.from({ length: Math.min(20, rows) }, (_, i) => i)
    : itemsOf("digits", "indices", indices, { like: "[0, 1]" }) as number[];
  if (list.length === 0 || list.length > most) {
    throw new RangeError(
      `digits: expected 1 to ${most} pictures but found ${list.length}; choose some by indices.`,
    );
  }
  for (const index of list) {
    if (!(Number.isInteger(index) && index >= 0 && index < rows)) {
      throw new RangeError(
        `digits: expected indices from 0 to ${rows - 1} but found ${shown(index)}.`,
      );
    }
  }
  return list;
}

/** One class for each row, counted from 0. */
function classesOf(name: string, values: unknown, rows: number): number[] | undefined {
  if (values === undefined) return undefined;
  const list = itemsOf("digits", name, values, { like: "[0, 1]" }) as number[];
  if (list.length !== rows) {
    throw new RangeError(
      `digits: expected ${name} to have ${rows} numbers, one for each row of x, but found ${list.length}.`,
    );
  }
  const wrong = list.findIndex((value) => !(Number.isInteger(value) && value >= 0));
  if (wrong < 0) return list;
  throw new RangeError(
    `digits: expected ${name}[${wrong}] to be a class, counted from 0, but found ${
      shown(list[wrong])
    }.`,
  );
}

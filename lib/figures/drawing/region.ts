import { Matrix } from "../../engine/mod.ts";
import { isA, shown } from "../../options/mod.ts";
import { bytesOf } from "./color_math.ts";
import { classColors } from "./colors.ts";
import type { Frame } from "./frame.ts";
import { formatNumber } from "./text.ts";

/**
 * What a model predicts for places in the plane: gets a matrix of two columns, x and y, and returns for each row the
 * probability of class 1, or a row with one probability for each class.
 */
export type Region = (places: Matrix) => Matrix | ArrayLike<number>;

/** Cells in a row; more would not be seen behind the points. */
const COLUMNS = 150;

/** A picture of coloured cells: red, green, blue and opacity a cell. */
export interface Cells {
  columns: number;
  rows: number;
  pixels: Uint8Array;
}

/** The middles of cells that fill the frame, row by row from its top left, and how many rows they make. */
export function placesIn(frame: Frame, columns: number): { rows: number; places: Matrix } {
  const rows = Math.round(columns * (frame.bottom - frame.top) / (frame.right - frame.left));
  const places = new Matrix(rows * columns, 2);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = 2 * (i * columns + j);
      places.data[at] = frame.xAt(frame.left + (j + 0.5) / columns * (frame.right - frame.left));
      places.data[at + 1] = frame.yAt(frame.top + (i + 0.5) / rows * (frame.bottom - frame.top));
    }
  }
  return { rows, places };
}

/**
 * The region as pixels in the colours of the classes, the more transparent the less sure, so that they are pale on any
 * ground; in steps, so that their borders can be seen.
 */
export function regionCells(region: Region, frame: Frame, columns = COLUMNS): Cells {
  const { rows, places } = placesIn(frame, columns);
  const answer = region(places);
  const values = isA(answer, Matrix) ? answer.data : answer;
  const classes = values?.length / (rows * columns);
  if (!Number.isInteger(classes) || classes < 1) {
    throw new RangeError(
      `plotPoints: expected region to return ${
        formatNumber(rows * columns)
      } probabilities, one for each row it gets, but found ${shown(values?.length)} numbers.`,
    );
  }
  const pixels = new Uint8Array(4 * rows * columns);
  for (let k = 0; k < rows * columns; k++) {
    const [winner, probability] = strongest(values, k, classes);
    const sure = Math.round(Math.min(Math.max(probability || 0, 0), 1) * 10) / 10;
    const color = bytesOf(classColors[winner % classColors.length]);
    pixels.set([...color, Math.round(255 * (0.1 + 0.35 * sure))], 4 * k);
  }
  return { columns, rows, pixels };
}

/** The class that is chosen for row k, and how far from undecided the choice is, from 0 to 1. */
function strongest(values: ArrayLike<number>, k: number, classes: number): [number, number] {
  if (classes === 1) return [values[k] > 0.5 ? 1 : 0, 2 * Math.abs(values[k] - 0.5)];
  let winner = 0;
  for (let c = 1; c < classes; c++) {
    if (values[k * classes + c] > values[k * classes + winner]) winner = c;
  }
  return [winner, (values[k * classes + winner] * classes - 1) / (classes - 1)];
}

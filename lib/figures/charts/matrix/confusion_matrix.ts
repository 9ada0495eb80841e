import { itemsOf, shown } from "../../../options/mod.ts";
import { readFigureOptions } from "../../figure_options.ts";
import { type Figure, figure } from "../../figure.ts";
import { figureWidth, fontSize, ink } from "../../drawing/svg.ts";
import { table } from "../../table/table.ts";
import { formatNumber, textWidth } from "../../drawing/text.ts";
import { STRONG } from "../../drawing/theme.ts";
import { textOn, type Tint } from "./color_scale.ts";

/** How {@linkcode confusionMatrix} draws. */
export interface ConfusionMatrixOptions {
  /** What the classes are called; by default their numbers. */
  classNames?: readonly string[];
  /** A heading. */
  title?: string;
  /** What is seen, in words; by default how many are right and the most frequent mistakes. */
  alt?: string;
}

/** More would be neither seen nor a small file. */
const MOST_CLASSES = 200;

/** How often one class was taken for another. */
interface Cell {
  actual: number;
  predicted: number;
  count: number;
}

/**
 * How often each class was taken for each: a row for every true class, a column for every predicted one. What is
 * right, on the diagonal, stays pale; the more frequent a mistake, the darker its cell.
 *
 * @param labels The true classes, counted from 0.
 * @param predicted What a model takes them for.
 * @throws {RangeError} If there are no labels, not as many of one as of the other, or one is not a class.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertStringIncludes } from "@std/assert";
 *
 * const matrix = nl.confusionMatrix([0, 0, 1, 1, 1], [0, 1, 1, 1, 1]);
 * assertStringIncludes(matrix.alt, "4 of 5 right (80 %)");
 * ```
 */
export function confusionMatrix(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  options: ConfusionMatrixOptions = {},
): Figure {
  options = readFigureOptions("confusionMatrix", options, ["classNames", "title", "alt"]);
  const [actual, taken] = checkedLabels(labels, predicted);
  const { classNames } = options;
  const classes = classNames?.length ?? 1 + Math.max(1, largest(actual), largest(taken));
  if (classes > MOST_CLASSES) {
    throw new RangeError(
      `confusionMatrix: expected at most ${MOST_CLASSES} classes but found ${classes}.`,
    );
  }
  const names = classNames ?? Array.from({ length: classes }, (_, i) => String(i));
  const counts = countsOf(actual, taken, classes);
  const cells = counts.flatMap((row, actual) =>
    row.map((count, predicted): Cell => ({ actual, predicted, count }))
  );
  const mistakes = cells.filter(({ actual, predicted, count }) => actual !== predicted && count > 0)
    .sort((a, b) => b.count - a.count);
  const worst = Math.max(1, mistakes[0]?.count ?? 0);
  const tint = ({ actual, predicted, count }: Cell): Tint =>
    actual === predicted
      ? { color: "#8c8c8c", opacity: 0.15 }
      : { color: STRONG.orange, opacity: Math.sqrt(count / worst) };

  const longest = Math.max(...names.map((name) => textWidth(name, fontSize)));
  const left = 36 + longest;
  const side = Math.min(54, Math.floor((figureWidth - 8 - left) / classes));
  const rowHeight = Math.min(38, Math.max(20, side));
  const upright = longest > side - 6;
  const top = upright ? 36 + longest : 46;
  const width = Math.ceil(left + classes * side + 8);
  const axis = { color: ink, tickSize: 0, fontSize, label: null };
  const heading = (text: string, x: number, y: number, textAnchor: "start" | "middle") => ({
    text: [text],
    frameAnchor: "top-left" as const,
    dx: x,
    dy: y,
    textAnchor,
    fill: "#595959",
    fontSize,
  });

  return figure((Plot) => ({
    width: Math.max(width, 420),
    height: top + classes * rowHeight + 12,
    marginLeft: left,
    marginRight: Math.max(width, 420) - left - classes * side,
    marginTop: top,
    marginBottom: 12,
    padding: 0,
    x: { type: "band", domain: names.map((_, i) => i), axis: null },
    y: { type: "band", domain: names.map((_, i) => i), axis: null },
    color: { type: "identity" },
    opacity: { type: "identity" },
    marks: [
      Plot.cell(cells, {
        x: "predicted",
        y: "actual",
        fill: (cell: Cell) => tint(cell).color,
        fillOpacity: (cell: Cell) => tint(cell).opacity,
        stroke: "#e0e0e0",
        strokeWidth: 1,
      }),
      Plot.text(cells.filter(({ count }) => count > 0), {
        x: "predicted",
        y: "actual",
        text: ({ count }: Cell) => formatNumber(count),
        fill: (cell: Cell) => textOn(tint(cell)),
        fontSize: side >= 40 ? fontSize : 12,
      }),
      Plot.axisX({
        ...axis,
        anchor: "top",
        tickFormat: (i: number) => names[i],
        tickRotate: upright ? -90 : 0,
      }),
      Plot.axisY({ ...axis, tickFormat: (i: number) => names[i] }),
      Plot.text([0], heading("predicted →", 0, 12 - top, "start")),
      Plot.text([0], heading("true ↓", 8 - left, -10, "start")),
    ],
  }), {
    title: options.title,
    alt: options.alt ?? describe(counts, mistakes, names),
    table: mistakes.length === 0 ? undefined : table(
      mistakes.map(({ actual, predicted, count }) => [names[actual], names[predicted], count]),
      { columns: ["true", "predicted", "times"], limit: 15 },
    ),
  });
}

function countsOf(
  labels: ArrayLike<number>,
  predicted: ArrayLike<number>,
  classes: number,
): number[][] {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < labels.length; i++) {
    for (const [name, value] of [["labels", labels[i]], ["predicted", predicted[i]]] as const) {
      if (!(Number.isInteger(value) && value >= 0 && value < classes)) {
        throw new RangeError(
          `confusionMatrix: expected ${name} to be classes from 0 to ${classes - 1} but found ${
            shown(value)
          } at ${i}.`,
        );
      }
    }
    counts[labels[i]][predicted[i]]++;
  }
  return counts;
}

/** The largest class; what is not a class is refused where it is counted. */
function largest(labels: readonly number[]): number {
  return labels.reduce(
    (most, label) =>
      typeof label === "number" && label < 1000 ? Math.max(most, Math.trunc(label)) : most,
    0,
  );
}

function checkedLabels(labels: unknown, predicted: unknown): [number[], number[]] {
  const actual = itemsOf("confusionMatrix", "labels", labels, { like: "[0, 1]" });
  const taken = itemsOf("confusionMatrix", "predicted", predicted, { like: "[0, 1]" });
  if (actual.length === 0) {
    throw new RangeError("confusionMatrix: expected at least one label but found none.");
  }
  if (taken.length !== actual.length) {
    throw new RangeError(
      `confusionMatrix: expected ${actual.length} predicted classes, one for each label, but found ${taken.length}.`,
    );
  }
  return [actual as number[], taken as number[]];
}

function describe(counts: number[][], mistakes: Cell[], names: readonly string[]): string {
  const total = counts.flat().reduce((sum, count) => sum + count, 0);
  const right = counts.reduce((sum, row, i) => sum + row[i], 0);
  const often = mistakes.slice(0, 3).map(({ actual, predicted, count }) =>
    `${names[actual]} taken for ${names[predicted]} (${formatNumber(count)})`
  );
  return `Confusion matrix: ${formatNumber(right)} of ${formatNumber(total)} right ` +
    `(${formatNumber(100 * right / total)} %).` +
    (often.length > 0 ? ` Most frequent mistakes: ${often.join(", ")}.` : "");
}

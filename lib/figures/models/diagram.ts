import type { Matrix } from "../../engine/mod.ts";
import { Network } from "../../network/mod.ts";
import { isA, isPlain, itemsOf, lengthOf, shown } from "../../options/mod.ts";
import { Figure } from "../figure.ts";
import { ink, round, svgDocument, svgText } from "../drawing/svg.ts";
import { formatNumber, listed } from "../drawing/text.ts";
import { type Box, type Edge, layOut } from "./layout.ts";
import { type LayerRow, layerRows, shapeText } from "./layer_rows.ts";

/**
 * A drawing of a model: a box for each layer with the shape that comes out of it and its number of parameters, and
 * arrows along which a batch flows, from top to bottom.
 *
 * @param model A model, or its layers as rows.
 * @throws {TypeError} If it is neither.
 * @throws {RangeError} If there is no layer, two have one name, or one is connected to a layer that is not there.
 *
 * @example
 * ```ts
 * import * as nl from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const { dense } = nl.layers;
 * const model = nl.sequential({ layers: [dense({ units: 3, activation: "relu", inputShape: [2] })] });
 * assertEquals(
 *   nl.diagram(model).alt,
 *   "Drawing of 2 layers. input (None, 2). dense (Dense) after input: (None, 3), 9 parameters.",
 * );
 * ```
 */
export function diagram(model: Network<Matrix | Matrix[]> | readonly LayerRow[]): Figure {
  const rows = checkedRows(
    isA(model, Network) ? layerRows(model) : model as readonly LayerRow[],
  );
  return new Figure(async () => {
    const { boxes, edges, size } = await layOut(rows, textsOf);
    const body = edges.map(arrow).join("") + boxes.map(boxSvg).join("");
    return { svg: svgDocument(ARROWHEAD + body, size), size };
  }, { alt: describe(rows) });
}

/** The lines of text in a layer's box; the first is its name. */
function textsOf({ name, type, outputShape, params }: LayerRow): string[] {
  const shape = shapeText(outputShape);
  return [
    type === "Input" || type === "InputLayer" ? name : `${name} (${type})`,
    params > 0 ? `${shape} · ${parametersText(params)}` : shape,
  ];
}

function parametersText(params: number): string {
  return `${formatNumber(params)} ${params === 1 ? "parameter" : "parameters"}`;
}

function describe(rows: readonly LayerRow[]): string {
  const layers = rows.map(({ name, type, outputShape, params, connectedTo }) =>
    connectedTo.length === 0
      ? `${name} ${shapeText(outputShape)}.`
      : `${name} (${type}) after ${listed(connectedTo)}: ${shapeText(outputShape)}` +
        `${params > 0 ? `, ${parametersText(params)}` : ""}.`
  );
  return `Drawing of ${rows.length} layers. ${layers.join(" ")}`;
}

function boxSvg({ x, y, width, height, texts: [name, ...more] }: Box): string {
  const [left, top] = [round(x - width / 2), round(y - height / 2)];
  const line = (i: number) => top + 21 + 18 * i;
  return `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" fill="#f4f6f8" ` +
    `stroke="#6e7781" stroke-width="1.25"/>` +
    svgText(name, { x, y: line(0), bold: true, anchor: "middle" }) +
    more.map((text, i) => svgText(text, { x, y: line(i + 1), anchor: "middle" })).join("");
}

const ARROWHEAD = '<defs><marker id="head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" ' +
  `markerHeight="7" orient="auto"><path d="M0 0L10 5L0 10z" fill="${ink}"/></marker></defs>`;

/** A smooth line through the points of an edge: each corner but the ends is rounded from middle to middle. */
function arrow({ points }: Edge): string {
  const at = ([x, y]: readonly [number, number]) => `${round(x)} ${round(y)}`;
  const corners = points.slice(1, -1);
  const curve = corners.map((corner, i) => {
    const next = points[i + 2];
    const end = i === corners.length - 1 ? next : middle(corner, next);
    return `Q${at(corner)} ${at(end)}`;
  });
  const d = `M${at(points[0])}` + (curve.length > 0 ? curve.join("") : `L${at(points.at(-1)!)}`);
  return `<path d="${d}" fill="none" stroke="${ink}" stroke-width="1.25" marker-end="url(#head)"/>`;
}

function middle(
  [x, y]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): [number, number] {
  return [(x + x2) / 2, (y + y2) / 2];
}

/** More would be neither seen nor drawn in time. */
const MOST_LAYERS = 300;

function checkRow(row: unknown, i: number): void {
  if (isPlain(row) && typeof row.name === "string" && typeof row.type === "string") {
    const { outputShape, params, connectedTo } = row;
    if (
      isListOf("number", outputShape) && isListOf("string", connectedTo) && Number.isFinite(params)
    ) return;
  }
  throw new TypeError(
    `diagram: expected row ${i} to be a layer, { name, type, outputShape, params, connectedTo }, but found ${
      shown(row)
    }.`,
  );
}

function isListOf(type: string, list: unknown): boolean {
  return Array.isArray(list) && list.every((item) => item === null || typeof item === type);
}

function checkedRows(rows: readonly LayerRow[]): readonly LayerRow[] {
  if (lengthOf(rows) === undefined) {
    throw new TypeError(`diagram: expected a model, or its layers, but found ${shown(rows)}.`);
  }
  if (rows.length === 0) {
    throw new RangeError("diagram: expected at least one layer but found none.");
  }
  itemsOf("diagram", "its layers", rows, { most: MOST_LAYERS }).forEach(checkRow);
  const names = rows.map(({ name }) => name);
  const twin = names.find((name, i) => names.indexOf(name) !== i);
  if (twin !== undefined) {
    throw new RangeError(`diagram: expected a name for each layer but found "${twin}" twice.`);
  }
  for (const { name, connectedTo } of rows) {
    const missing = connectedTo.find((other: string) => !names.includes(other));
    if (missing === undefined) continue;
    throw new RangeError(
      `diagram: expected ${name} to be connected to one of ${
        names.join(", ")
      } but found "${missing}".`,
    );
  }
  return rows;
}

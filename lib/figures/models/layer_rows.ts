import { type Summarizable, summaryRows } from "../../network/mod.ts";

/** A layer as summaries and drawings show it. */
export interface LayerRow {
  /** Unique in its model. */
  readonly name: string;
  /** "Dense", "Activation", … */
  readonly type: string;
  /** Without the batch; null for a length that is not fixed. */
  readonly outputShape: readonly (number | null)[];
  /** How many numbers it has, those that are not trained too. */
  readonly params: number;
  /** The names of the layers whose outputs it takes; a name stands twice where two of its outputs are taken. */
  readonly connectedTo: readonly string[];
}

/** The layers of a network from the input to the output, a row each; the input of a chain has one of type "Input". */
export function layerRows(network: Summarizable): LayerRow[] {
  const rows = summaryRows(network);
  const names = new Set(rows.map(({ name }) => name));
  // The input of a chain is not one of its layers and has no name yet.
  let input = "input";
  while (names.has(input)) input = `_${input}`;
  const layers = rows.map(({ outputShape: [, ...outputShape], connectedTo, ...row }) => ({
    ...row,
    outputShape,
    connectedTo: connectedTo.map(({ layer }) => names.has(layer) ? layer : input),
  }));
  if (layers.some(({ type }) => type === "InputLayer")) return layers;
  const [, ...outputShape] = network.inputs[0].shape;
  return [{ name: input, type: "Input", outputShape, params: 0, connectedTo: [] }, ...layers];
}

/** "(None, 128)": None stands for the batch, as in Keras's summaries. */
export function shapeText(shape: LayerRow["outputShape"]): string {
  return `(${["None", ...shape.map((length) => length ?? "None")].join(", ")}${
    shape.length === 0 ? "," : ""
  })`;
}

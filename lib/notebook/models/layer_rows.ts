import type { Network } from "../../network/mod.ts";

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

/** The layers of a network from the input to the output, a row each. */
export function layerRows(network: Network): LayerRow[] {
  let units = network.inputUnits;
  const taken = new Set(network.layers.map(({ name }) => name));
  let last = "input";
  while (taken.has(last)) last = `_${last}`;
  const rows: LayerRow[] = [
    { name: last, type: "Input", outputShape: [units], params: 0, connectedTo: [] },
  ];
  for (const layer of network.layers) {
    units = layer.outputUnits(units);
    const name = layer.name ?? layer.className;
    rows.push({
      name,
      type: layer.className,
      outputShape: [units],
      params: layer.weights.reduce((sum, { value }) => sum + value.rows * value.cols, 0),
      connectedTo: [last],
    });
    last = name;
  }
  return rows;
}

/** "(None, 128)": None stands for the batch, as in Keras's summaries. */
export function shapeText(shape: LayerRow["outputShape"]): string {
  return `(${["None", ...shape.map((length) => length ?? "None")].join(", ")}${
    shape.length === 0 ? "," : ""
  })`;
}

import { shown } from "../options/mod.ts";
import { flatGraph } from "./flat_graph.ts";
import type { Graph } from "./graph.ts";
import { InputLayer } from "./input_layer.ts";
import type { Layer, SymbolicTensor } from "./layer.ts";
import { boxedTable, type Column } from "./boxed_table.ts";
import { countOf } from "./weighted.ts";

/** What a summary needs to know of a network. */
export interface Summarizable {
  /** The heading. */
  readonly name: string;
  /** Where examples come in. */
  readonly inputs: readonly SymbolicTensor[];
  /** The layers, each once. */
  readonly layers: readonly Layer[];
  /**
   * How the layers are connected.
   *
   * @internal
   */
  readonly graph: Graph;
  /** How many numbers the weights have. */
  countParams(): number;
}

/** A line of the summary: a layer. */
export interface SummaryRow {
  /** The name of the layer. */
  readonly name: string;
  /** The class, such as "Dense". */
  readonly type: string;
  /** [null, units] or [null, 28, 28], null standing for any number of examples; of several outputs, that of the first. */
  readonly outputShape: SymbolicTensor["shape"];
  /** Those of a model with several outputs. */
  readonly outputShapes?: readonly SymbolicTensor["shape"][];
  /** How many numbers its weights have. */
  readonly params: number;
  /** Where its inputs come from, for each place at which the layer is applied. */
  readonly connectedTo: readonly Connection[];
  /** Such as that a derivative is numeric. */
  readonly remark?: string;
}

/** Where an input of a layer comes from. */
export interface Connection {
  /** The name of the layer it comes out of. */
  readonly layer: string;
  /** Which of the places at which that layer is applied, counted from 0. */
  readonly place: number;
  /** Of a model with several outputs, which of them, counted from 0. */
  readonly output?: number;
}

/**
 * The contents of the summary, layer by layer.
 *
 * @throws {TypeError} If it is given something else than a model.
 *
 * @example
 * ```ts
 * import { layers, sequential, summaryRows } from "nonlinear";
 * import { assertEquals } from "@std/assert";
 *
 * const model = sequential({ layers: [layers.dense({ units: 3, inputShape: [2] })] });
 * const [{ name, type, outputShape, params }] = summaryRows(model);
 * assertEquals([name, type, outputShape, params], ["dense", "Dense", [null, 3], 9]);
 * ```
 */
export function summaryRows(model: Pick<Summarizable, "layers" | "graph">): SummaryRow[] {
  checkIsSummarizable(model);
  const { layers, graph } = model;
  return layers.map((layer) => {
    const places = graph.placesOf(layer), { shape, outputs } = places[places.length - 1];
    return {
      name: layer.name!,
      type: layer.className,
      outputShape: shape,
      ...outputs.length > 1 && { outputShapes: outputs.map((output) => output.shape) },
      params: layer.countParams(),
      connectedTo: places.flatMap(({ inputs }) =>
        inputs.map((input) => ({
          layer: input.sourceLayer.name!,
          place: graph.placesOf(input.sourceLayer).indexOf(input.outputs[0]),
          ...input.outputs.length > 1 && { output: input.outputs.indexOf(input) },
        }))
      ),
      remark: layer.remark,
    };
  });
}

function checkIsSummarizable(model: unknown): void {
  try {
    const { layers, graph } = model as Summarizable;
    if (Array.isArray(layers) && typeof graph.placesOf === "function") return;
  } catch {
    // What cannot be read is no model either.
  }
  throw new TypeError(
    `summaryRows: expected a model, such as nl.sequential makes, but found ${shown(model)}.`,
  );
}

/** Keras's columns on a page 76 characters wide, for a chain of layers and for a graph. */
const CHAIN: readonly Column[] = [
  { title: "Layer (type)", width: 33 },
  { title: "Output Shape", width: 24 },
  { title: "Param #", width: 15, isNumber: true },
];
const GRAPH: readonly Column[] = [
  { title: "Layer (type)", width: 21 },
  { title: "Output Shape", width: 19 },
  { title: "Param #", width: 12, isNumber: true },
  { title: "Connected to", width: 19 },
];

/**
 * The table Keras 3 prints: a row a layer, then the totals. `optimizerParams`, the numbers an optimizer keeps beside
 * the weights, have a line of their own and are not part of the total.
 */
export function summaryText(network: Summarizable, optimizerParams?: number): string {
  const rows = summaryRows(network);
  const isGraph = !isChain(network.graph), flat = flatGraph(network.graph);
  const total = network.countParams();
  const trainable = countOf([...new Set(network.layers.flatMap((l) => l.trainableWeights))]);
  return [
    `Model: "${network.name}"`,
    boxedTable(
      isGraph ? GRAPH : CHAIN,
      rows.map(({ name, type, outputShape, outputShapes, params, connectedTo }) => [
        `${name} (${type})`,
        outputShapes ? `[${outputShapes.map(shapeText).join(", ")}]` : shapeText(outputShape),
        grouped(params),
        connectedTo.map(({ layer, place, output = 0 }) => `${layer}[${place}][${output}]`).join(
          ", ",
        ) ||
        "-",
      ]),
    ),
    ` Total params: ${counted(total)}`,
    ` Trainable params: ${counted(trainable)}`,
    ` Non-trainable params: ${counted(total - trainable)}`,
    ...(optimizerParams ? [` Optimizer params: ${counted(optimizerParams)}`] : []),
    ...flat.layers.flatMap((layer) =>
      layer.remark ? [` ${flat.pathOf(layer)}: ${layer.remark}`] : []
    ),
  ].join("\n");
}

/** Whether each layer takes from the one before it and nothing else. */
function isChain({ tensors, layers }: Graph): boolean {
  return tensors.length === layers.length &&
    tensors.every(({ sourceLayer, inputs }, i) =>
      i === 0
        ? sourceLayer instanceof InputLayer
        : inputs.length === 1 && inputs[0] === tensors[i - 1]
    );
}

function shapeText([, ...sizes]: SymbolicTensor["shape"]): string {
  return `(None, ${sizes.join(", ")})`;
}

function grouped(count: number): string {
  return count.toLocaleString("en-US");
}

/** A number of parameters, and the room they take at four bytes each. */
function counted(count: number): string {
  let size = 4 * count;
  const units = ["B", "KB", "MB", "GB"];
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  return `${grouped(count)} (${size.toFixed(2)} ${units[unit]})`;
}

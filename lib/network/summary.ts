import type { Layer } from "./layer.ts";

/** What a summary needs to know of a network. */
interface Summarised {
  readonly name: string;
  readonly layers: readonly Layer[];
  readonly inputUnits: number;
  countParams(): number;
}

/** Widths of Keras's three columns on a page 76 characters wide. */
const WIDTHS = [33, 24, 15];

/**
 * The table Keras 3 prints: a row a layer, then the totals. `optimizerParams`, the numbers an optimizer keeps beside
 * the weights, have a line of their own and are not part of the total.
 */
export function summaryText(network: Summarised, optimizerParams?: number): string {
  const rows: string[][] = [];
  let units = network.inputUnits;
  for (const layer of network.layers) {
    units = layer.outputUnits(units);
    const params = layer.weights.reduce((sum, { value }) => sum + value.rows * value.cols, 0);
    rows.push([`${layer.name} (${layer.className})`, `(None, ${units})`, grouped(params)]);
  }
  const total = network.countParams();
  return [
    `Model: "${network.name}"`,
    rule("┏━┳┓"),
    line("┃", ["Layer (type)", "Output Shape", "Param #"]),
    rule("┡━╇┩"),
    rows.map((row) => line("│", row)).join(`\n${rule("├─┼┤")}\n`),
    rule("└─┴┘"),
    ` Total params: ${counted(total)}`,
    ` Trainable params: ${counted(total)}`,
    ` Non-trainable params: ${counted(0)}`,
    ...(optimizerParams ? [` Optimizer params: ${counted(optimizerParams)}`] : []),
    ...network.layers.filter((layer) => layer.remark).map((layer) =>
      ` ${layer.name}: ${layer.remark}`
    ),
  ].join("\n");
}

function rule([left, dash, between, right]: string): string {
  return left + WIDTHS.map((width) => dash.repeat(width)).join(between) + right;
}

function line(bar: string, cells: readonly string[]): string {
  const padded = cells.map((cell, i) => {
    const width = WIDTHS[i] - 2;
    const short = cell.length > width ? cell.slice(0, width - 1) + "…" : cell;
    return i === 2 ? short.padStart(width) : short.padEnd(width);
  });
  return `${bar} ${padded.join(` ${bar} `)} ${bar}`;
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

import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "../wasm/command_queue.ts";
import { dividesRows } from "../wasm/condensed.ts";
import { rowsOfPart, tasksOf } from "../wasm/tasks.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";

/** From so many weights on, those that change hands between two steps cost more than adding the sums of all tasks. */
const MANY = 2 ** 16;

/** The parts of sums that tasks make, each of its own terms. */
export interface Parts {
  /** Where those of the first task go. */
  readonly address: number;
  /** How many terms a task has. */
  readonly size: number;
  readonly count: number;
  readonly bytes: number;
}

/** The parts of sums of so many terms, where there is a task for each thread; a single one goes straight to `sums`. */
export function partsOf(queue: CommandQueue, terms: number, sums: WasmBlock): Parts {
  const size = rowsOfPart(terms, queue.pool.threads), count = Math.ceil(terms / size);
  const to = queue.output(sums, "plain"), bytes = sums.addresses.layoutBytes;
  return { address: count > 1 ? queue.partsOf(sums) : to, size, count, bytes };
}

/** sums = the sum of the parts + biases, where there are several. */
export function addParts(
  queue: CommandQueue,
  { address, count, bytes }: Parts,
  biases: WasmBlock | null,
  sums: WasmBlock,
): void {
  if (count === 1) return;
  const bias = biases ? queue.input(biases, "columnPanels") : 0;
  const command = queue.command(routines.ADD_PARTS, sums.rows, sums.cols * count * MOVE)
    .whole(address, count, bytes, bias, sums.addresses.plain, sums.stride)
    .readsWhole(sums).writes(sums);
  if (biases) command.readsWhole(biases);
}

/** Whether the products of a layer are divided by inputs, so that a thread always has the same weights. */
export function dividesInputs(queue: CommandQueue, rows: number, weights: WasmBlock): boolean {
  return queue.pool.threads > 1 && rows <= weights.rows && weights.rows * weights.cols >= MANY;
}

/** z = x · weights + biases, divided by inputs. */
export function denseInParts(
  queue: CommandQueue,
  x: WasmBlock,
  weights: WasmBlock,
  biases: WasmBlock | null,
  z: WasmBlock,
): void {
  const from = queue.input(x, "plain"), w = queue.input(weights, "plain");
  const parts = partsOf(queue, x.cols, z), { address, size, bytes } = parts;
  queue.command(routines.PART_OF_PRODUCT, x.cols, PRODUCT * x.rows * z.cols)
    .whole(from, x.stride, x.rows, w, weights.stride, z.cols)
    .whole(address, z.stride, size, bytes).inParts()
    .readsColumns(x).reads(weights).writesColumns(z);
  addParts(queue, parts, biases, z);
}

/** xGradient = zGradient · weightsᵀ, divided by inputs. */
export function inputGradientInParts(
  queue: CommandQueue,
  zGradient: WasmBlock,
  weights: WasmBlock,
  xGradient: WasmBlock,
): void {
  const { rows, cols: units } = zGradient, inputs = xGradient.cols;
  const from = queue.input(zGradient, "plain"), w = queue.input(weights, "plain");
  const to = queue.output(xGradient, "plain");
  queue.command(routines.INPUT_GRADIENT_COLUMNS, inputs, PRODUCT * rows * units)
    .whole(from, zGradient.stride, rows, w, weights.stride, units, to, xGradient.stride).inParts()
    .readsWhole(zGradient).reads(weights).writesColumns(xGradient);
}

/**
 * Whether the gradient of weights is divided by the rows of the batch: with more rows than inputs, adding the sums of all
 * tasks costs less than fetching rows from another thread. It has to be worth a task for each.
 */
export function dividesGradient(queue: CommandQueue, x: WasmBlock, units: number): boolean {
  const { threads } = queue.pool;
  return threads > 1 && dividesRows(x) && tasksOf(PRODUCT * x.rows * x.cols * units) >= threads;
}

/** weightsGradient = xᵀ · zGradient, divided by rows. */
export function gradientInParts(
  queue: CommandQueue,
  x: WasmBlock,
  zGradient: WasmBlock,
  weightsGradient: WasmBlock,
): void {
  const { rows, cols: units } = zGradient, inputs = x.cols;
  const from = queue.input(x, "plain"), gradient = queue.input(zGradient, "plain");
  const parts = partsOf(queue, rows, weightsGradient), { address, size, bytes } = parts;
  queue.command(routines.PART_OF_GRADIENT, rows, PRODUCT * inputs * units)
    .whole(from, x.stride, inputs, gradient, zGradient.stride, units)
    .whole(address, weightsGradient.stride, size, bytes).inParts()
    .reads(x).reads(zGradient).writesColumns(weightsGradient);
  addParts(queue, parts, null, weightsGradient);
}

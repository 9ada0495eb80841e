import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "../wasm/command_queue.ts";
import { dividesRows } from "../wasm/condensed.ts";
import { rowsOfPart, tasksOf } from "../wasm/tasks.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";

/** From so many weights on, those that change hands between two steps cost more than adding the sums of all tasks. */
const MANY = 2 ** 16;

/** Sums of many terms, of which each task has its own; those of the first are where all are wanted. */
export interface Parts {
  /** How many terms a task has. */
  readonly size: number;
  /** Where those of the other tasks go, 0 without others. */
  readonly address: number;
  /** How many others there are. */
  readonly count: number;
  readonly bytes: number;
}

/** The parts of sums of so many terms, where there is a task for each thread. */
export function partsOf(queue: CommandQueue, terms: number, sums: WasmBlock): Parts {
  const size = rowsOfPart(terms, queue.pool.threads), count = Math.ceil(terms / size) - 1;
  const address = count > 0 ? queue.partsOf(sums) : 0;
  return { size, address, count, bytes: sums.addresses.layoutBytes };
}

/** Adds the parts of the others to the sums of the first task. */
export function addParts(queue: CommandQueue, parts: Parts, sums: WasmBlock): void {
  const { address, count, bytes } = parts;
  if (count === 0) return;
  queue.command(routines.ADD_PARTS, sums.rows, sums.cols * count * MOVE)
    .whole(address, count, bytes, sums.addresses.plain, sums.stride)
    .readsWhole(sums).writes(sums);
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
  const bias = biases ? queue.input(biases, "columnPanels") : 0;
  const to = queue.output(z, "plain"), parts = partsOf(queue, x.cols, z);
  const command = queue.command(routines.PART_OF_PRODUCT, x.cols, PRODUCT * x.rows * z.cols)
    .whole(from, x.stride, x.rows, w, weights.stride, z.cols, bias)
    .whole(to, z.stride, parts.size, parts.address, parts.bytes).inParts()
    .readsColumns(x).reads(weights).writesColumns(z);
  if (biases) command.readsWhole(biases);
  addParts(queue, parts, z);
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
  queue.reserveScratchBytes(4 * 4 * Math.ceil(rows / 4) * 4 * Math.ceil(inputs / 4));
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
  const to = queue.output(weightsGradient, "plain");
  const parts = partsOf(queue, rows, weightsGradient);
  queue.command(routines.PART_OF_GRADIENT, rows, PRODUCT * inputs * units)
    .whole(from, x.stride, inputs, gradient, zGradient.stride, units)
    .whole(to, weightsGradient.stride, parts.size, parts.address, parts.bytes).inParts()
    .reads(x).reads(zGradient).writesColumns(weightsGradient);
  addParts(queue, parts, weightsGradient);
}

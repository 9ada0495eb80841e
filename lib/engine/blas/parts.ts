import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "../wasm/command_queue.ts";
import { rowsOfPart } from "../wasm/tasks.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";

/** From so many weights on, those that change hands between two steps cost more than adding the sums of all tasks. */
const MANY = 2 ** 16;

/** The parts of a layer's sums that the tasks make, divided by inputs. */
export interface Parts {
  /** Where those of the first task go. */
  readonly address: number;
  /** How many inputs a task has. */
  readonly inputsOfTask: number;
  readonly count: number;
  readonly bytes: number;
}

/** The parts of z, where there is a task for each thread; a single one goes straight to z. */
export function partsOf(queue: CommandQueue, inputs: number, z: WasmBlock): Parts {
  const inputsOfTask = rowsOfPart(inputs, queue.pool.threads);
  const count = Math.ceil(inputs / inputsOfTask), bytes = z.addresses.layoutBytes;
  const to = queue.output(z, "plain");
  return { address: count > 1 ? queue.partsOf(z, count) : to, inputsOfTask, count, bytes };
}

/** z = the sum of the parts + biases, where there are several. */
export function addParts(
  queue: CommandQueue,
  { address, count, bytes }: Parts,
  biases: WasmBlock | null,
  z: WasmBlock,
): void {
  if (count === 1) return;
  const bias = biases ? queue.input(biases, "columnPanels") : 0;
  const command = queue.command(routines.ADD_PARTS, z.rows, z.cols * count * MOVE)
    .whole(address, count, bytes, bias, z.addresses.plain, z.stride).readsWhole(z).writes(z);
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
  const parts = partsOf(queue, x.cols, z), { address, inputsOfTask, bytes } = parts;
  queue.command(routines.PART_OF_PRODUCT, x.cols, PRODUCT * x.rows * z.cols)
    .whole(from, x.stride, x.rows, w, weights.stride, z.cols)
    .whole(address, z.stride, inputsOfTask, bytes).inParts()
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

import * as routines from "../shared/routines.ts";
import type { CommandQueue } from "../wasm/command_queue.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";
import { addParts, partsOf } from "./parts.ts";

/** The products of the first layer on pictures, without the columns that are zero in the whole batch. */
export function condensedProducts(queue: CommandQueue) {
  return {
    /** z = x · weights + biases */
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const { rows, cols: inputs, addresses: { condensed, lists } } = x;
      const w = queue.input(weights, "plain");
      queue.reserveScratchBytes(4 * inputs * weights.stride);
      const parts = partsOf(queue, inputs, z), { address, inputsOfTask, count, bytes } = parts;
      const alone = count === 1 ? biases : null;
      const bias = alone ? queue.input(alone, "columnPanels") : 0;
      const command = queue.command(routines.CONDENSED_PRODUCT, inputs, PRODUCT * rows * z.cols)
        .whole(condensed, lists, rows, inputs, w, weights.stride, z.cols, bias)
        .whole(address, z.stride, inputsOfTask, bytes).inParts()
        .readsColumns(x).reads(weights).writesColumns(z);
      if (alone) command.readsWhole(alone);
      addParts(queue, parts, biases, z);
    },

    /** weightsGradient = xᵀ · zGradient */
    denseGradient(x: WasmBlock, zGradient: WasmBlock, weightsGradient: WasmBlock): void {
      const { rows, cols: inputs, addresses: { condensed, lists } } = x;
      const { cols: units, stride } = zGradient;
      const from = queue.input(zGradient, "plain");
      const to = queue.output(weightsGradient, "plain");
      queue.reserveScratchBytes(4 * inputs * weightsGradient.stride);
      const numbers = [rows, inputs, from, stride, units, to, weightsGradient.stride];
      queue.command(routines.CONDENSED_GRADIENT, inputs, PRODUCT * rows * units)
        .whole(condensed, lists, ...numbers).inParts()
        .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
    },
  };
}

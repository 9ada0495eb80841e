import * as routines from "../shared/routines.ts";
import { type CommandQueue, MOVE } from "../wasm/command_queue.ts";
import { rowsOfPart } from "../wasm/tasks.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";

/** Nanoseconds of one thread for a product and a sum in a native library. */
export const PRODUCT = 0.012;

/** The products of the first layer on pictures, without the columns that are zero in the whole batch. */
export function condensedProducts(queue: CommandQueue) {
  return {
    /** z = x · weights + biases */
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const { rows, cols: inputs, addresses: { condensed, lists } } = x;
      const w = queue.input(weights, "plain");
      const bias = biases ? queue.input(biases, "columnPanels") : 0;
      const to = queue.output(z, "plain");
      queue.reserveScratchBytes(4 * inputs * weights.stride);
      const size = rowsOfPart(inputs, queue.pool.threads), count = Math.ceil(inputs / size);
      const { layoutBytes } = z.addresses;
      const parts = count > 1 ? queue.partsOf(z, count) : to;
      const command = queue.command(routines.CONDENSED_PRODUCT, inputs, PRODUCT * rows * z.cols)
        .whole(condensed, lists, rows, inputs, w, weights.stride, z.cols)
        .whole(count > 1 ? 0 : bias, parts, z.stride, size, layoutBytes).inParts()
        .readsColumns(x).reads(weights).writesColumns(z);
      if (biases) command.readsWhole(biases);
      if (count === 1) return;
      const adding = queue.command(routines.ADD_PARTS, rows, z.cols * count * MOVE)
        .whole(parts, count, layoutBytes, bias, to, z.stride).readsWhole(z).writes(z);
      if (biases) adding.readsWhole(biases);
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

import { COPIED_WIDTH } from "../shared/numbers.ts";
import * as routines from "../shared/routines.ts";
import type { CommandQueue } from "../wasm/command_queue.ts";
import { condensedOf, dividesRows } from "../wasm/condensed.ts";
import { listsOf } from "../wasm/lists.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";
import { addParts, type Parts, partsOf } from "./parts.ts";

/** Each task has rows of its own in the result. */
const NO_PARTS = { address: 0, bytes: 0 };

/** The products of the first layer on pictures, without the columns that are zero in the whole batch. */
export function condensedProducts(queue: CommandQueue) {
  const { threads } = queue.pool;
  return {
    /** z = x · weights + biases */
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const { rows, cols: inputs } = x, { cols: units } = z;
      const w = queue.input(weights, "plain");
      queue.reserveScratchBytes(4 * inputs * Math.min(weights.stride, COPIED_WIDTH));
      const bias = biases ? queue.input(biases, "columnPanels") : 0;
      const numbers = [...condensedOf(x, threads), w, weights.stride, units, bias];
      numbers.push(queue.output(z, "plain"), z.stride);
      const product = (rows: number, cost: number, parts: Pick<Parts, "address" | "bytes">) => {
        const command = queue.command(routines.CONDENSED_PRODUCT, rows, PRODUCT * cost)
          .whole(...numbers, parts.address, parts.bytes).inParts();
        return biases ? command.readsWhole(biases) : command;
      };
      if (dividesRows(x)) {
        product(rows, inputs * units, NO_PARTS).reads(x).readsWhole(weights).writes(z);
        return;
      }
      const parts = partsOf(queue, inputs, z);
      product(inputs, rows * units, parts).readsColumns(x).reads(weights).writesColumns(z);
      addParts(queue, parts, z);
    },

    /** weightsGradient = xᵀ · zGradient, without its empty rows unless the batch is divided by rows. */
    denseGradient(x: WasmBlock, zGradient: WasmBlock, weightsGradient: WasmBlock): void {
      const { rows, cols: inputs } = x, { cols: units } = zGradient, { stride } = weightsGradient;
      const from = queue.input(zGradient, "plain");
      const numbers = [...condensedOf(x, threads), from, zGradient.stride, units];
      if (!dividesRows(x)) {
        const to = queue.output(weightsGradient, "condensedRows");
        const lists = listsOf(queue, weightsGradient);
        queue.command(routines.CONDENSED_GRADIENT, inputs, PRODUCT * rows * units)
          .whole(...numbers, to, stride, lists).inParts()
          .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
        return;
      }
      queue.reserveScratchBytes(4 * inputs * stride);
      const to = queue.output(weightsGradient, "plain");
      const parts = partsOf(queue, rows, weightsGradient);
      queue.command(routines.PART_OF_CONDENSED_GRADIENT, rows, PRODUCT * inputs * units)
        .whole(...numbers, to, stride, parts.address, parts.bytes).inParts()
        .reads(x).reads(zGradient).writesColumns(weightsGradient);
      addParts(queue, parts, weightsGradient);
    },
  };
}

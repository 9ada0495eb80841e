import * as routines from "../shared/routines.ts";
import type { CommandQueue } from "../wasm/command_queue.ts";
import { condensedOf, dividesRows } from "../wasm/condensed.ts";
import type { WasmBlock } from "../wasm/wasm_block.ts";
import { PRODUCT } from "./cost.ts";
import { addParts, partsOf } from "./parts.ts";

/** So many numbers of a row of weights are copied at once at most (WIDTH in ../assembly/condensed.ts). */
const WIDTH = 256;

/** The products of the first layer on pictures, without the columns that are zero in the whole batch. */
export function condensedProducts(queue: CommandQueue) {
  const { threads } = queue.pool;
  return {
    /** z = x · weights + biases */
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const { rows, cols: inputs } = x, { cols: units } = z;
      const w = queue.input(weights, "plain");
      queue.reserveScratchBytes(4 * inputs * Math.min(weights.stride, WIDTH));
      const numbers = [...condensedOf(x, threads), w, weights.stride, units];
      const product = (rows: number, cost: number, biases: WasmBlock | null, out: number[]) => {
        const bias = biases ? queue.input(biases, "columnPanels") : 0;
        const command = queue.command(routines.CONDENSED_PRODUCT, rows, PRODUCT * cost)
          .whole(...numbers, bias, ...out).inParts();
        return biases ? command.readsWhole(biases) : command;
      };
      if (dividesRows(x)) {
        product(rows, inputs * units, biases, [queue.output(z, "plain"), z.stride, 0])
          .reads(x).readsWhole(weights).writes(z);
      } else {
        const parts = partsOf(queue, inputs, z), { address, count, bytes } = parts;
        product(inputs, rows * units, count === 1 ? biases : null, [address, z.stride, bytes])
          .readsColumns(x).reads(weights).writesColumns(z);
        addParts(queue, parts, biases, z);
      }
    },

    /** weightsGradient = xᵀ · zGradient */
    denseGradient(x: WasmBlock, zGradient: WasmBlock, weightsGradient: WasmBlock): void {
      const { rows, cols: inputs } = x, { cols: units, stride: strideZ } = zGradient;
      const { stride } = weightsGradient;
      const from = queue.input(zGradient, "plain");
      queue.reserveScratchBytes(4 * inputs * stride);
      const numbers = [...condensedOf(x, threads), from, strideZ, units];
      const product = (rows: number, cost: number, address: number, bytes: number) =>
        queue.command(routines.CONDENSED_GRADIENT, rows, PRODUCT * cost)
          .whole(...numbers, address, stride, bytes).inParts();
      if (dividesRows(x)) {
        const parts = partsOf(queue, rows, weightsGradient), { address, bytes } = parts;
        product(rows, inputs * units, address, bytes)
          .reads(x).reads(zGradient).writesColumns(weightsGradient);
        addParts(queue, parts, null, weightsGradient);
      } else {
        product(inputs, rows * units, queue.output(weightsGradient, "plain"), 0)
          .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
      }
    },
  };
}

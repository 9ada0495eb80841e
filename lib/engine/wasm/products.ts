import type { Engine } from "../engine.ts";
import * as routines from "../shared/routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { type CommandQueue, MOVE } from "./command_queue.ts";

/** Nanoseconds of one thread for a product and a sum of the matrix routines. */
const PRODUCT = 0.04;

/** The matrix products of a dense layer. */
export function products(
  queue: CommandQueue,
): Pick<Engine<WasmBlock>, "dense" | "denseGradients" | "denseInputGradient"> {
  return {
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const from = queue.input(x, "rowPanels"), w = queue.input(weights, "columnPanels");
      const bias = biases ? queue.input(biases, "columnPanels") : 0;
      const to = queue.output(z, "rowPanels");
      queue.reserveScratch(x.cols);
      const command = queue.command(routines.PRODUCT, x.rows, PRODUCT * x.cols * z.cols)
        .whole(from, w, x.cols, z.cols, bias, to)
        .reads(x).readsWhole(weights).writes(z);
      if (biases) command.readsWhole(biases);
    },

    denseGradients(
      x: WasmBlock,
      zGradient: WasmBlock,
      weightsGradient: WasmBlock,
      biasesGradient: WasmBlock | null,
    ): void {
      const { rows, cols: units } = zGradient, inputs = x.cols;
      const from = queue.input(x, "columnPanels"),
        gradient = queue.input(zGradient, "columnPanels");
      const to = queue.output(weightsGradient, "columnPanels");
      queue.reserveScratch(rows);
      queue.command(routines.WEIGHTS_GRADIENT, inputs, PRODUCT * rows * units)
        .whole(from, gradient, rows, inputs, units, to)
        .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
      if (biasesGradient === null) return;
      const sums = queue.output(biasesGradient, "columnPanels");
      queue.command(routines.BIASES_GRADIENT, 1, MOVE * rows * units)
        .whole(gradient, rows, units, sums)
        .readsWhole(zGradient).writes(biasesGradient);
    },

    denseInputGradient(zGradient: WasmBlock, weights: WasmBlock, xGradient: WasmBlock): void {
      const { rows, cols: units } = zGradient, inputs = xGradient.cols;
      const from = queue.input(zGradient, "rowPanels"), w = queue.input(weights, "rowPanels");
      const to = queue.output(xGradient, "rowPanels");
      queue.reserveScratch(units);
      queue.command(routines.PRODUCT, rows, PRODUCT * units * inputs)
        .whole(from, w, units, inputs, 0, to)
        .reads(zGradient).readsWhole(weights).writes(xGradient);
    },
  };
}

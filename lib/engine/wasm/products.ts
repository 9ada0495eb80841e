import type { Engine } from "../engine.ts";
import { ROUTINES } from "./routines.ts";
import type { WasmBlock } from "./wasm_block.ts";
import { MOVE, type Workbench } from "./workbench.ts";

/** Nanoseconds of one thread for a product and a sum of the matrix routines. */
const PRODUCT = 0.04;

/** The matrix products of a dense layer. */
export function products(
  bench: Workbench,
): Pick<Engine<WasmBlock>, "dense" | "denseGradients" | "denseInputGradient"> {
  return {
    dense(x: WasmBlock, weights: WasmBlock, biases: WasmBlock | null, z: WasmBlock): void {
      const from = bench.face(x, "byRows"), w = bench.face(weights, "byCols");
      const bias = biases ? bench.face(biases, "byCols") : 0;
      const to = bench.result(z, "byRows");
      bench.reserveScratch(x.cols);
      const command = bench.command(ROUTINES.product, x.rows, PRODUCT * x.cols * z.cols)
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
      const from = bench.face(x, "byCols"), gradient = bench.face(zGradient, "byCols");
      const to = bench.result(weightsGradient, "byCols");
      bench.reserveScratch(rows);
      bench.command(ROUTINES.weightsGradient, inputs, PRODUCT * rows * units)
        .whole(from, gradient, rows, inputs, units, to)
        .readsWhole(x).readsWhole(zGradient).writes(weightsGradient);
      if (biasesGradient === null) return;
      const sums = bench.result(biasesGradient, "byCols");
      bench.command(ROUTINES.biasesGradient, 1, MOVE * rows * units)
        .whole(gradient, rows, units, sums)
        .readsWhole(zGradient).writes(biasesGradient);
    },

    denseInputGradient(zGradient: WasmBlock, weights: WasmBlock, xGradient: WasmBlock): void {
      const { rows, cols: units } = zGradient, inputs = xGradient.cols;
      const from = bench.face(zGradient, "byRows"), w = bench.face(weights, "byRows");
      const to = bench.result(xGradient, "byRows");
      bench.reserveScratch(units);
      bench.command(ROUTINES.product, rows, PRODUCT * units * inputs)
        .whole(from, w, units, inputs, 0, to)
        .reads(zGradient).readsWhole(weights).writes(xGradient);
    },
  };
}
